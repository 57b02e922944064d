"""What a lab is: pure values and rules, without Qt, SQL, files or a clock."""
