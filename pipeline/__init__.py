"""What happens to the news; no orchestration. (The map is drawn below; flows say when.)"""
