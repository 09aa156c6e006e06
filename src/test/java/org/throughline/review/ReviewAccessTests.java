package org.throughline.review;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewAccessTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			INTERNAL,       ALL, NOTHING, NOTHING, NOTHING
			PARTNER,        ALL, PARTNER, PARTNER, NOTHING
			COUNT_ONLY,     ALL, PARTNER, PARTNER, COUNT
			SUMMARY_PUBLIC, ALL, PARTNER, PARTNER, SUMMARY
			PUBLIC,         ALL, PARTNER, PARTNER, PUBLISHED
			""")
	void accessDependsOnVisibilityAndReader(Visibility visibility, ReviewAccess manager, ReviewAccess insider,
			ReviewAccess named, ReviewAccess everyone) {
		assertThat(ReviewAccess.of(visibility, true, true, false)).isEqualTo(manager);
		assertThat(ReviewAccess.of(visibility, false, true, false)).isEqualTo(insider);
		assertThat(ReviewAccess.of(visibility, false, false, true)).isEqualTo(named);
		assertThat(ReviewAccess.of(visibility, false, false, false)).isEqualTo(everyone);
		assertThat(ReviewAccess.forPublic(visibility)).isEqualTo(everyone);
	}

	@ParameterizedTest
	@CsvSource({ "Jacob,the review on Jacob.,true", "Jacob,Jacobs Well,false", "Child R,child r died,true",
			"Child R,Child Rights,false" })
	void pseudonymIsFoundAsWholeWord(String pseudonym, String words, boolean found) {
		assertThat(PseudonymCheck.mentions(words, pseudonym)).isEqualTo(found);
	}

}
