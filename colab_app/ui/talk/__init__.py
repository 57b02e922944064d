"""The conversation about a subject: threads, filters, replies, answers."""
