package org.throughline.platform.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	@ParameterizedTest
	@CsvSource({ "2024/25, 2024-25", "Quality Assurance & Audit, quality-assurance-and-audit",
			"Barset Children’s Trust, barset-childrens-trust", "  Café—Ärzte  , cafe-arzte", "'…', ''" })
	void makesNamesFitForAddresses(String name, String slug) {
		assertThat(Slug.of(name)).isEqualTo(slug);
	}

	@Test
	void cutsLongNamesBetweenWords() {
		String slug = Slug.of("a group with quite a long name ".repeat(5));
		assertThat(slug).hasSizeLessThanOrEqualTo(80).doesNotEndWith("-");
		assertThat(Slug.isSlug(slug)).isTrue();
		assertThat(Slug.of("x".repeat(200))).hasSize(80);
	}

	@Test
	void knowsAnAddressPart() {
		assertThat(Slug.isSlug("bob-icb")).isTrue();
		assertThat(Slug.isSlug("Bob")).isFalse();
		assertThat(Slug.isSlug("a--b")).isFalse();
		assertThat(Slug.isSlug("")).isFalse();
	}

}
