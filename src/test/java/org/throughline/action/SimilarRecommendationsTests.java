package org.throughline.action;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.throughline.ApplicationTest;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.report.ReportWorld;
import org.throughline.theme.TestThemes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the suggestions with the labelled pairs in src/test/resources/told. A pair
 * counts as found if the earlier one is among the suggestions for the later one.
 */
@ApplicationTest
class SimilarRecommendationsTests {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RelatedRecommendationService related;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions bodies;

	@Autowired
	private TestThemes themes;

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void ninetyPerCentOfNewPairsKeptBackAreAmongFiveSuggestions() throws IOException {
		var sample = measure("items.csv", "pairs.csv", true);
		var examples = measure("example-items.csv", "example-pairs.csv", true);
		System.out.println("Told before, papers of the sample: " + sample);
		System.out.println("Told before, made-up areas: " + examples);
		System.out.println("Told before, made-up areas without themes: "
				+ measure("example-items.csv", "example-pairs.csv", false));
		assertThat(sample.keptBack.value()).isGreaterThanOrEqualTo(0.75);
		assertThat(examples.keptBack.value()).isGreaterThanOrEqualTo(0.9);
	}

	private Measure measure(String itemsFile, String pairsFile, boolean withThemes) throws IOException {
		var measure = new Measure(new Share(), new Share(), new Share(), new Share());
		Map<String, List<String>> suggested = new HashMap<>();
		for (var area : records(itemsFile).stream()
			.collect(Collectors.groupingBy(SimilarRecommendationsTests::area))
			.values()) {
			suggested.putAll(suggestions(area, withThemes));
		}
		Set<Set<String>> labelled = new HashSet<>();
		for (var pair : records(pairsFile)) {
			labelled.add(Set.of(pair.get("Earlier"), pair.get("Later")));
			(pair.get("Kept back").isEmpty() ? measure.chosenWith : measure.keptBack)
				.count(suggested.getOrDefault(pair.get("Later"), List.of()).contains(pair.get("Earlier")));
		}
		suggested.forEach((one, others) -> {
			others.forEach((other) -> measure.labelled.count(labelled.contains(Set.of(one, other))));
			others.stream().limit(1).forEach((other) -> measure.ofFirst.count(labelled.contains(Set.of(one, other))));
		});
		return measure;
	}

	/** Returns the suggestions for each item of one partnership, by key. */
	private Map<String, List<String>> suggestions(List<CSVRecord> items, boolean withThemes) {
		var place = this.world.place();
		this.bodies.signIn(Role.BUSINESS_MANAGER, place, null);
		Map<String, String> bodies = new HashMap<>();
		Map<String, String> keys = new LinkedHashMap<>();
		for (var item : items) {
			var themes = withThemes ? themes(item) : List.<String>of();
			themes.forEach((theme) -> this.themes.add(theme, theme));
			var addressees = Stream.of(item.get("Addressed to"))
				.filter((name) -> !name.isEmpty())
				.map((name) -> bodies.computeIfAbsent(name,
						(each) -> this.bodies.organisation("Test " + each.replace("'", "")).slug()))
				.toList();
			keys.put(this.recommendations.add(place.id(), recommendation(item, addressees, themes)), item.get("Key"));
		}
		Map<String, List<String>> suggestions = new HashMap<>();
		keys.forEach((reference, key) -> {
			var one = this.recommendations.details(place.id(), reference).recommendation();
			suggestions.put(key,
					this.related.similar(one)
						.stream()
						.map((each) -> requireNonNull(keys.get(each.recommendation().reference())))
						.toList());
		});
		return suggestions;
	}

	/**
	 * Made-up areas are distinguished by the letter of the key; the papers are one area.
	 */
	private static String area(CSVRecord item) {
		String letter = item.get("Key").substring(0, 1);
		return "nwx".contains(letter) ? letter : "sample";
	}

	private static List<CSVRecord> records(String file) throws IOException {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var parser = format.parse(new InputStreamReader(new ClassPathResource("told/" + file).getInputStream(),
				StandardCharsets.UTF_8))) {
			return parser.getRecords();
		}
	}

	private static NewRecommendation recommendation(CSVRecord item, List<String> addressees, List<String> themes) {
		var day = LocalDate.of(Integer.parseInt(item.get("Year").substring(0, 4)) + 1, 3, 31);
		var content = RecommendationContent.of(item.get("Kind"), item.get("Wording"), Visibility.PARTNER)
			.citing(new SourceCitation(item.get("Kind"), null, day));
		return new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null), content,
				ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, addressees, themes);
	}

	private static List<String> themes(CSVRecord item) {
		return Arrays.stream(item.get("Themes").split(" ")).filter((theme) -> !theme.isEmpty()).toList();
	}

	/** The shares of labelled pairs found, and of suggestions that are labelled. */
	private record Measure(Share chosenWith, Share keptBack, Share labelled, Share ofFirst) {

		@Override
		public String toString() {
			return "within five suggestions %s of the pairs the weights are chosen with, %s of those kept back. Labelled: %s of all suggestions, %s of the first ones."
				.formatted(this.chosenWith, this.keptBack, this.labelled, this.ofFirst);
		}

	}

	private static final class Share {

		private int counted;

		private int all;

		void count(boolean hit) {
			this.all++;
			this.counted += hit ? 1 : 0;
		}

		double value() {
			return (double) this.counted / this.all;
		}

		@Override
		public String toString() {
			return "%d of %d (%.2f)".formatted(this.counted, this.all, value());
		}

	}

}
