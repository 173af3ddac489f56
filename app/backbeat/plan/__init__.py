"""What is next: the week, the level, what hurt, the weaker side, balance. Pure: no Qt, no clock, no disk.

Every rule is data with a reason in words; the person decides. `docs/plan.md` says where the rules come from.
"""
