package org.throughline.action;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
	void findThreeOfFourLabelledPairsWithinFiveSuggestions() throws IOException {
		var place = this.world.place();
		this.bodies.signIn(Role.BUSINESS_MANAGER, place, null);
		var items = records("items.csv");
		String city = this.bodies.organisation("Test City").slug();
		Map<String, String> references = new HashMap<>();
		for (var item : items) {
			themes(item).forEach((theme) -> this.themes.add(theme, theme));
			references.put(item.get("Key"), this.recommendations.add(place.id(), recommendation(item, city)));
		}
		Map<String, List<String>> suggested = new HashMap<>();
		for (String reference : references.values()) {
			var one = this.recommendations.details(place.id(), reference).recommendation();
			suggested.put(reference,
					this.related.similar(one).stream().map((each) -> each.recommendation().reference()).toList());
		}
		var chosenWith = new Share();
		var keptBack = new Share();
		Set<Set<String>> labelled = new HashSet<>();
		for (var pair : records("pairs.csv")) {
			String earlier = references.get(pair.get("Earlier"));
			String later = references.get(pair.get("Later"));
			labelled.add(Set.of(earlier, later));
			(pair.get("Kept back").isEmpty() ? chosenWith : keptBack)
				.count(suggested.getOrDefault(later, List.of()).contains(earlier));
		}
		var precision = new Share();
		var ofFirst = new Share();
		suggested.forEach((one, others) -> {
			others.forEach((other) -> precision.count(labelled.contains(Set.of(one, other))));
			others.stream().limit(1).forEach((other) -> ofFirst.count(labelled.contains(Set.of(one, other))));
		});
		System.out
			.printf("Told before: %d texts, %d labelled pairs. Within five suggestions: %s of the pairs the weights "
					+ "are chosen with, %s of those kept back. Labelled: %s of all suggestions, %s of the first ones.%n",
					items.size(), labelled.size(), chosenWith, keptBack, precision, ofFirst);
		assertThat(keptBack.value()).isGreaterThanOrEqualTo(0.75);
	}

	private static List<CSVRecord> records(String file) throws IOException {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var parser = format.parse(new InputStreamReader(new ClassPathResource("told/" + file).getInputStream(),
				StandardCharsets.UTF_8))) {
			return parser.getRecords();
		}
	}

	private static NewRecommendation recommendation(CSVRecord item, String city) {
		var day = LocalDate.of(Integer.parseInt(item.get("Year").substring(0, 4)) + 1, 3, 31);
		var content = RecommendationContent.of(item.get("Kind"), item.get("Wording"), Visibility.PARTNER)
			.citing(new SourceCitation(item.get("Kind"), null, day));
		return new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null), content,
				ResponseDetails.NOT_STATED, OutcomeDetails.OPEN,
				item.get("Addressed to").isEmpty() ? List.of() : List.of(city), themes(item));
	}

	private static List<String> themes(CSVRecord item) {
		return Arrays.stream(item.get("Themes").split(" ")).filter((theme) -> !theme.isEmpty()).toList();
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
