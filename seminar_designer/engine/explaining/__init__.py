"""Why a brief cannot be met, and what would let it be: conflicts and repairs."""
