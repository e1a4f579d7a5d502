"""Parses each file that is named; prints FILE:LINE: what is wrong."""
import ast
import sys

status = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        code = file.read()
    try:
        compile(ast.parse(code, path), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        status = 1
        print(f"{path}:{error.lineno}: {error.msg}")
sys.exit(status)
