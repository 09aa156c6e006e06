package org.throughline.platform.publication;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that a partnership does not publish are found in every usual spelling. The names
 * are examples.
 */
class ConfidentialWordsTests {

	private static final UUID PARTNERSHIP = UUID.randomUUID();

	private final ConfidentialWords words = new ConfidentialWords(
			List.of(name("Zoë Example-Sample"), name("Example Person"), name("Willow"), name("O’Example")));

	@ParameterizedTest
	@ValueSource(strings = { "Example Person was seen", "EXAMPLE PERSON", "example  person's school", "Example\nPerson",
			"Example B. Person", "Example Anne Mary Person", "Person, Example", "Example-Person", "“Example Person”",
			"of zoe example sample", "Zoe\u0301 Example\u2011Sample", "Willow's mother", "saw WILLOW", "Mr O'Example" })
	void findsNameInEveryUsualSpelling(String text) {
		assertThat(this.words.in(PARTNERSHIP, text)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "an example of a person", "a willow tree", "Willowbrook", "Examples Person",
			"Example of the Person", "personal example" })
	void leavesOtherWordsAlone(String text) {
		assertThat(this.words.in(PARTNERSHIP, text)).isEmpty();
	}

	@Test
	void namesOfAnotherPartnershipAreNotLookedFor() {
		assertThat(this.words.in(UUID.randomUUID(), "Example Person")).isEmpty();
	}

	@Test
	void findingHasItsWholeSentence() {
		var found = this.words.in(PARTNERSHIP, "He left. The family of Example Person moved in 2024. They stayed.")
			.get(0);
		assertThat(found.sentence()).isEqualTo("The family of Example Person moved in 2024.");
		assertThat(found)
			.extracting(IdentifyingText.Finding::before, IdentifyingText.Finding::found, IdentifyingText.Finding::after)
			.containsExactly("The family of ", "Example Person", " moved in 2024.");
	}

	@Test
	void everyNameIsLookedUpByItsFirstWord() {
		assertThat(ConfidentialWords.tokens(List.of("They saw Zoe\u0301, then left.")))
			.contains(ConfidentialWords.firstToken("Zoë Example-Sample"));
		assertThat(ConfidentialWords.tokens(List.of("mr o'example")))
			.contains(ConfidentialWords.firstToken("O’Example"));
		assertThat(ConfidentialWords.firstToken("–")).isEmpty();
	}

	private static ConfidentialWords.Word name(String name) {
		return new ConfidentialWords.Word(PARTNERSHIP, IdentifierKind.PRIVATE_NAME, name);
	}

}
