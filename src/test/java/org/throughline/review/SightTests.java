package org.throughline.review;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class SightTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			INTERNAL,       ALL, NOTHING, NOTHING, NOTHING
			PARTNER,        ALL, PARTNER, PARTNER, NOTHING
			COUNT_ONLY,     ALL, PARTNER, PARTNER, COUNT
			SUMMARY_PUBLIC, ALL, PARTNER, PARTNER, SUMMARY
			PUBLIC,         ALL, PARTNER, PARTNER, PUBLISHED
			""")
	void eachReaderSeesWhatTheVisibilityLetsThem(Visibility visibility, Sight manager, Sight insider, Sight named,
			Sight everyone) {
		assertThat(Sight.of(visibility, true, true, false)).isEqualTo(manager);
		assertThat(Sight.of(visibility, false, true, false)).isEqualTo(insider);
		assertThat(Sight.of(visibility, false, false, true)).isEqualTo(named);
		assertThat(Sight.of(visibility, false, false, false)).isEqualTo(everyone);
		assertThat(Sight.ofPublic(visibility)).isEqualTo(everyone);
	}

	@ParameterizedTest
	@CsvSource({ "Jacob,the review on Jacob.,true", "Jacob,Jacobs Well,false", "Child R,child r died,true",
			"Child R,Child Rights,false" })
	void pseudonymIsFoundAsWordOfItsOwn(String pseudonym, String words, boolean found) {
		assertThat(PublicWords.names(words, pseudonym)).isEqualTo(found);
	}

}
