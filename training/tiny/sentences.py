"""What is asked and answered in the lessons, and how a conversation is written down as SmolVLM's template writes it."""

LINK_QUESTION = "What is in the image?"
SHORT_QUESTIONS = (
    "What colour is this?", "What color is this?", "What is the colour?", "What color is it?", "Which colour is it?",
    "What colour do you see?", "What is in the picture?", "What do you see?", "What is this?",
)
LONG_QUESTIONS = ("Describe the picture.", "Describe the image.", "Describe this picture.", "Tell me about the picture.")


def link_answer(label):
    return f'there is "{label}" in the image.'


def short_answer(colour):
    return f"It is {colour}."


def long_answer(colour):
    """More than 30 tokens, so that streaming and stopping can be seen."""
    return (
        f"The picture shows a {colour} shape. The {colour} colour is easy to see from far away, and there is nothing "
        f"else to tell about it. If you ask me again, I will say once more that it is {colour}."
    )


def every_sentence():
    from tiny.pictures import COLOURS

    turns = ["User:", "User: ", "Assistant:", "System: ", "\n", LINK_QUESTION, link_answer("a")]
    answers = [f(colour) for colour in COLOURS for f in (short_answer, long_answer)]
    return [" " + text for text in [*turns, *SHORT_QUESTIONS, *LONG_QUESTIONS, *answers]] + turns + list(
        SHORT_QUESTIONS + LONG_QUESTIONS
    )


def picture_tokens(tokens_per_tile, rows=0, columns=0):
    """What Idefics3's processor puts in the place of one `<image>`; rows and columns of tiles if it splits."""
    around, run = "<fake_token_around_image>", "<image>" * tokens_per_tile
    if rows == 0:
        return f"{around}<global-img>{run}{around}"
    lines = "".join(
        "".join(f"{around}<row_{r + 1}_col_{c + 1}>{run}" for c in range(columns)) + "\n" for r in range(rows)
    )
    return f"{lines}\n{around}<global-img>{run}{around}"


def user_turn(question, picture=""):
    """With a picture there is no space behind the colon: the template's rule."""
    return f"User:{picture}{question}<end_of_utterance>\n" if picture else f"User: {question}<end_of_utterance>\n"
