package org.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingRulesTests {

	private final List<String> broken = new ArrayList<>();

	private final WordingRules rules = new WordingRules((field, reason) -> this.broken.add(field + ": " + reason));

	@ParameterizedTest
	@ValueSource(strings = { "2024-25", "2016-17-paqa", "a" })
	void validSlugsAreAccepted(String slug) {
		this.rules.slug("slug", slug);
		assertThat(this.broken).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2024/25", "A", "a--b", "-a", "key-messages", "governance", "new", "a b", "é" })
	void invalidAndReservedSlugsAreRefused(String slug) {
		this.rules.slug("slug", slug);
		assertThat(this.broken).hasSize(1);
	}

	@Test
	void longestStatementIsAccepted() {
		check("x".repeat(200), "x".repeat(10_000), List.of("x".repeat(1_000)));
		assertThat(this.broken).isEmpty();
	}

	@Test
	void allOverlongTextsAreReported() {
		check("x".repeat(201), "x".repeat(10_001), List.of("x".repeat(1_001)));
		assertThat(this.broken).containsExactly("headline: Headline must be 200 characters or fewer",
				"wording: Wording must be 10,000 characters or fewer",
				"points[0]: Sub-point must be 1,000 characters or fewer");
	}

	@Test
	void missingWordingIsReported() {
		check(null, " \n", List.of("said", ""));
		assertThat(this.broken).containsExactly("wording: Enter the wording", "points[1]: Enter the sub-point");
	}

	@Test
	void endBeforeStartIsReported() {
		this.rules.period("endsOn", LocalDate.of(2024, 4, 2), LocalDate.of(2024, 4, 1));
		this.rules.period("endsOn", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 1));
		assertThat(this.broken).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "www.example.org" })
	void otherSchemesAreRefused(String url) {
		this.rules.link("url", url);
		assertThat(this.broken).hasSize(1);
	}

	@Test
	void unknownThemeIsReported() {
		this.rules.known("themeSlugs", "theme", Set.of("neglect"), List.of("neglect", "babies"));
		assertThat(this.broken).containsExactly("themeSlugs[1]: There is no theme called “babies”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "N/A", "None yet.", "not evaluated", "–" })
	void placeholderIsNoEvidence(String text) {
		new ProgressContent("", text, ProgressLevel.SOME).check("", this.rules);
		new StatementConcern(null, null, null, text).check("", this.rules);
		new StatementContext(null, text, null, null).check("", this.rules);
		assertThat(this.broken).containsExactly(
				"impact: Evidence of impact: leave this empty until there is something to record",
				"outcome: Outcome: leave this empty until there is something to record",
				"source: Source: leave this empty until there is something to record");
	}

	@Test
	void headingBecomesSafeSlug() {
		assertThat(WordingRules.safeSlug("", "section")).isEqualTo("section");
		assertThat(WordingRules.safeSlug("history", "section")).isEqualTo("history-section");
		assertThat(WordingRules.safeSlug("purpose", "section")).isEqualTo("purpose");
	}

	private void check(@Nullable String headline, String wording, List<String> points) {
		StatementContent.EMPTY.reworded(headline, wording).check("", this.rules);
		this.rules.points("", points);
	}

}
