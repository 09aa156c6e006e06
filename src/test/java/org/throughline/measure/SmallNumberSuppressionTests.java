package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.measure.SmallNumberSuppression.Masked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.Figures.children;
import static org.throughline.measure.Figures.figure;
import static org.throughline.measure.Figures.year;

class SmallNumberSuppressionTests {

	private final SmallNumberSuppression small = new SmallNumberSuppression(5);

	@ParameterizedTest
	@CsvSource({ "0,0", "1,fewer than 5", "4,fewer than 5", "5,5", "3 children,fewer than 5",
			"fewer than 3,fewer than 5", "over 4,fewer than 5", "12 children,12 children" })
	void suppressesNumbersAboveZeroAndBelowTheThreshold(String words, String shown) {
		assertThat(words(mask(figure(1, 2020, null, words)))).containsExactly(shown);
	}

	@Test
	void showsAllNumbersOfIndicatorsNotAboutChildren() {
		var posts = new IndicatorMeasurement("posts", GoodDirection.NEITHER, false, false, null, null);
		assertThat(words(this.small.mask(posts, List.of(figure(1, 2020, null, "4")), List.of()))).containsExactly("4");
	}

	@Test
	void usesTheThresholdOfThePartnership() {
		var masked = new SmallNumberSuppression(10).mask(children(), List.of(figure(1, 2020, null, "9")), List.of());
		assertThat(words(masked)).containsExactly("fewer than 10");
	}

	@ParameterizedTest
	@CsvSource({ "three,not shown", "only two children,not shown", "One young person,not shown",
			"increases in children who go missing three times or more,increases in children who go missing three times or more",
			"has risen in one of the districts,has risen in one of the districts" })
	void suppressesWordingThatStatesFewChildren(String words, String shown) {
		assertThat(words(mask(figure(1, 2020, null, words)))).containsExactly(shown);
	}

	@Test
	void suppressesShareWithSmallNumerator() {
		var masked = this.small.mask(Figures.share(GoodDirection.NEITHER), List.of(Figures.share(1, 2020, "30%", 3, 10),
				Figures.share(2, 2021, "66.7%", 2, 3), Figures.share(3, 2022, "50%", 10, 20)), List.of());
		assertThat(words(masked)).containsExactly("not shown (of fewer than 5)", "not shown (of fewer than 5)", "50%");
		assertThat(masked.get(0).figure().content().share().numerator()).isNull();
		assertThat(masked.get(0).figure().content().share().denominator()).isNull();
		assertThat(masked.get(2).figure().content().share().numerator()).isEqualByComparingTo("10");
	}

	@Test
	void suppressesDenominatorIfTheRemainderIsSmall() {
		var masked = this.small.mask(Figures.share(GoodDirection.NEITHER),
				List.of(Figures.share(1, 2020, "97%, 97 of 100", 97, 100)), List.of());
		assertThat(words(masked)).containsExactly("97%");
		assertThat(masked.get(0).figure().content().share().denominator()).isNull();
	}

	@Test
	void suppressesDenominatorIfTheCalculatedRemainderIsSmall() {
		var masked = this.small.mask(Figures.share(GoodDirection.NEITHER),
				List.of(Figures.share(1, 2020, "97%, 97 of 100", null, 100)), List.of());
		assertThat(words(masked)).containsExactly("97%");
		assertThat(masked.get(0).figure().content().share().denominator()).isNull();
	}

	@Test
	void suppressesWordingOfOtherFiguresThatRevealsANumber() {
		var hidden = figure(1, 2019, null, "3");
		var told = Figures.commented(figure(2, 2020, null, "9, up from 3"), "There were three the year before.");
		var harmless = Figures.commented(figure(3, 2021, null, "13 children"), "More than in any year.");
		var masked = mask(hidden, told, harmless);
		assertThat(words(masked)).containsExactly("fewer than 5", "9", "13 children");
		assertThat(masked.get(1).figure().content().notes().commentary()).isNull();
		assertThat(masked.get(2).figure().content().notes().commentary()).isEqualTo("More than in any year.");
	}

	@Test
	void suppressesChangesThatRevealANumber() {
		var masked = mask(figure(1, 2019, null, "3"), Figures.changed(2, 2020, "9", "rose by 200%", Trend.RISING));
		assertThat(masked.get(1).figure().content().progress().change()).isNull();
		var seen = masked.stream().map(Masked::figure).toList();
		assertThat(new Derivation(children(), List.of(), seen, List.of()).of(seen.get(1)).change()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "up 9 since 2018/19, fourfold", "Up nine.", "Twice as many as in 2018/19.", "It was half.",
			"One more than a dozen before", "Rose by 300%", "quadrupled" })
	void holdsBackWordingThatComparesWithASuppressedNumber(String commentary) {
		var masked = mask(figure(1, 2018, null, "3"), Figures.commented(figure(2, 2023, null, "12"), commentary));
		assertThat(words(masked)).containsExactly("fewer than 5", "12");
		assertThat(masked.get(1).figure().content().notes().commentary()).isNull();
		assertThat(masked.get(1).textSuppressed()).isTrue();
		assertThat(masked.get(1).suppressed()).isFalse();
	}

	@Test
	void holdsBackOtherComparatorsThatCanBeASuppressedNumber() {
		var england = new FigureComparator(ComparatorKind.NATIONAL, null, null, new BigDecimal("14"), "14 in England");
		var region = new FigureComparator(ComparatorKind.REGION, "South East", ComparatorRelation.ABOVE,
				new BigDecimal("11"), "11, we are 9 up on 2018/19");
		var earlier = new FigureComparator(ComparatorKind.OTHER, "2018/19", ComparatorRelation.ABOVE,
				new BigDecimal("3"), null);
		var content = figure(2, 2023, null, "12").content();
		var compared = figure(2, 2023, null, "12")
			.withContent(new FigureContent(content.reportSlug(), content.period(), null, content.quantity(),
					FigureShare.NONE, FigureProgress.NONE, List.of(england, region, earlier), FigureNotes.NONE));
		assertThat(mask(compared).get(0).figure().content().comparators()).containsExactly(england, region, earlier);
		var masked = mask(figure(1, 2018, null, "3"), compared).get(1);
		assertThat(masked.figure().content().comparators()).containsExactly(england, region.withoutWords());
		assertThat(masked.textSuppressed()).isTrue();
	}

	@Test
	void keepsWordingWithoutNumbersOrWithoutSuppressedNumber() {
		var rising = Figures.commented(figure(2, 2023, null, "12 children at 31 March 2024"), "More than in 2018/19.");
		var masked = mask(figure(1, 2018, null, "3"), rising);
		assertThat(words(masked)).containsExactly("fewer than 5", "12 children at 31 March 2024");
		assertThat(masked.get(1).figure().content().notes().commentary()).isEqualTo("More than in 2018/19.");
		assertThat(masked.get(1).textSuppressed()).isFalse();
		var open = mask(figure(1, 2018, null, "6"), Figures.commented(figure(2, 2023, null, "12"), "Twice as many."));
		assertThat(open.get(1).figure().content().notes().commentary()).isEqualTo("Twice as many.");
	}

	@Test
	void suppressesTheNextSmallestPartOfATotal() {
		var masked = mask(figure(1, 2020, null, "40"), figure(2, 2020, "under 1s", "3"),
				figure(3, 2020, "1 to 9", "12"), figure(4, 2020, "10 and over", "25"));
		assertThat(words(masked)).containsExactly("40", "fewer than 5", "not shown", "25");
		assertThat(masked.get(2).reason()).isEqualTo(SuppressionReason.PROTECTS);
	}

	@Test
	void suppressesNoMoreIfTwoPartsAreSmall() {
		var masked = mask(figure(1, 2020, null, "30"), figure(2, 2020, "girls", "2"), figure(3, 2020, "boys", "3"),
				figure(4, 2020, "not content", "25"));
		assertThat(words(masked)).containsExactly("30", "fewer than 5", "fewer than 5", "25");
	}

	@Test
	void suppressesMoreIfSmallPartsHaveOneSolution() {
		var masked = mask(figure(1, 2020, null, "33"), figure(2, 2020, "girls", "4"), figure(3, 2020, "boys", "4"),
				figure(4, 2020, "not content", "25"));
		assertThat(words(masked).subList(1, 3)).containsOnly("fewer than 5");
		assertThat(masked.get(0).suppressed() || masked.get(3).suppressed()).isTrue();
	}

	@Test
	void suppressesTheLatestReportFirst() {
		var masked = mask(figure(1, "2020-21", year(2020), "girls", "3"),
				figure(2, "2020-21", year(2020), "boys", "12"), figure(3, "2021-22", year(2020), null, "15"));
		assertThat(words(masked)).containsExactly("fewer than 5", "12", "not shown");
	}

	@Test
	void suppressesAQuarterThatTheYearReveals() {
		var masked = mask(figure(1, 2020, null, "26"), quarter(2, 4, "3"), quarter(3, 7, "6"), quarter(4, 10, "7"),
				quarter(5, 1, "10"));
		assertThat(words(masked)).containsExactly("26", "fewer than 5", "not shown", "7", "10");
	}

	private static FigureDetails quarter(int number, int month, String words) {
		var from = LocalDate.of((month < 4) ? 2021 : 2020, month, 1);
		return figure(number, "report", FigurePeriod.of(from, from.plusMonths(3).minusDays(1)), "quarter " + month,
				words);
	}

	@Test
	void suppressesTheAverageOfASuppressedTotalOnly() {
		var average = new IndicatorMeasurement("reports", GoodDirection.NEITHER, true, false, null, null);
		var total = this.small.mask(children(), List.of(figure(1, 2020, null, "3"), figure(2, 2021, null, "24")),
				List.of());
		var masked = this.small.mask(average, List.of(figure(1, 2020, null, "0.25"), figure(2, 2021, null, "2")),
				total);
		assertThat(words(masked)).containsExactly("not shown", "2");
	}

	@Test
	void internalNoteIsNeverPublic() {
		var figure = figure(1, 2020, null, "30");
		var noted = Figures.noted(figure, new FigureNotes(null, null, false, "Ask again"));
		assertThat(mask(noted).get(0).figure().content().notes().note()).isNull();
	}

	/** Many tables of parts and a total, each with small numbers in it. */
	static IntStream tables() {
		return IntStream.range(0, 400);
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everySmallNumberHasSeveralPossibleValues(int seed) {
		var chance = new Random(seed);
		int parts = 2 + chance.nextInt(3);
		var figures = new ArrayList<FigureDetails>();
		int total = 0;
		for (int part = 0; part < parts; part++) {
			int count = chance.nextInt(3) == 0 ? chance.nextInt(30) : chance.nextInt(7);
			total += count;
			figures.add(figure(part, "report-" + chance.nextInt(2), year(2020), "part " + part, String.valueOf(count)));
		}
		figures.add(chance.nextInt(parts + 1),
				figure(parts, "report-" + chance.nextInt(2), year(2020), null, String.valueOf(total)));
		figures.sort(Comparator.comparing((figure) -> figure.content().reportSlug()));
		var masked = mask(figures.toArray(FigureDetails[]::new));
		for (var each : masked) {
			if (each.reason() == SuppressionReason.SMALL) {
				assertThat(possible(each, masked)).as(words(masked).toString()).hasSizeGreaterThan(1);
			}
		}
	}

	/** Every number it can be, for one who knows how the table is made. */
	private static Set<Integer> possible(Masked wanted, List<Masked> table) {
		var total = table.stream()
			.filter((each) -> each.figure().content().breakdown() == null)
			.findFirst()
			.orElseThrow();
		var parts = table.stream().filter((each) -> each != total).toList();
		var found = new HashSet<Integer>();
		for (int sum : domain(total)) {
			solve(parts, 0, sum, new ArrayList<>(), (values) -> found.add((wanted == total)
					? values.stream().mapToInt(Integer::intValue).sum() : values.get(parts.indexOf(wanted))));
		}
		return found;
	}

	private static void solve(List<Masked> parts, int at, int left, List<Integer> chosen,
			Consumer<List<Integer>> found) {
		if (at == parts.size()) {
			if (left == 0) {
				found.accept(chosen);
			}
			return;
		}
		for (int value : domain(parts.get(at))) {
			if (value <= left) {
				chosen.add(value);
				solve(parts, at + 1, left - value, chosen, found);
				chosen.remove(chosen.size() - 1);
			}
		}
	}

	private static int[] domain(Masked figure) {
		return switch (figure.reason()) {
			case NONE -> new int[] { Objects.requireNonNull(figure.figure().content().quantity().value()).intValue() };
			case SMALL -> new int[] { 1, 2, 3, 4 };
			default -> IntStream.range(0, 60)
				.filter((value) -> value == 0 || value > 4 || figure.figure().content().breakdown() == null)
				.toArray();
		};
	}

	private List<Masked> mask(FigureDetails... figures) {
		return this.small.mask(children(), List.of(figures), List.of());
	}

	private static List<String> words(List<Masked> masked) {
		return masked.stream().map((each) -> each.figure().content().quantity().asWritten()).toList();
	}

}
