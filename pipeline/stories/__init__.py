"""Which articles tell of the same happening, across outlets and languages: copy groups → stories.

Profile ─terms─▶ StoryTerm …                         terms.py: what an article is about, as weighted terms
Profile ─embedding─▶ StoryVector                     embedding.py: what it means, if a model is plugged in
StoryCandidate, Neighbours ─online─▶ StoryMember …   online.py: each head joins the best story, or begins one
StoryText … ─splits─▶ those that leave               splits.py: a story that hangs together no more is two
"""
