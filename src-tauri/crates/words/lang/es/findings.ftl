# One sentence per finding of `check`. Arguments come from the compiler.
