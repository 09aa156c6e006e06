package org.throughline.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the suggestions of earlier versions with pairs that were labelled by hand, of
 * different years. Thresholds were chosen without the pairs kept back.
 */
@SampleTest
@Transactional
class EarlierVersionMeasureTests {

	private static final Logger log = LoggerFactory.getLogger(EarlierVersionMeasureTests.class);

	@Autowired
	private JdbcClient jdbc;

	@Test
	void mostLabelledPairsAreSuggested() {
		var items = new LinkedHashMap<String, ComparedStatement>();
		rows("items").forEach((row) -> items.put(row.get("Key"), statement(row)));
		var similarity = new StatementSimilarity(items.values());
		var open = measure(items, similarity, "");
		var kept = measure(items, similarity, "Yes");
		log.info("earlier versions: open pairs {}, pairs kept back {}", open, kept);
		assertThat(kept.recall()).isGreaterThanOrEqualTo(0.8);
	}

	private static Measure measure(Map<String, ComparedStatement> items, StatementSimilarity similarity, String kept) {
		int pairs = 0;
		int found = 0;
		int shown = 0;
		for (CSVRecord pair : rows("pairs")) {
			var earlier = Objects.requireNonNull(items.get(pair.get("Earlier")));
			var later = Objects.requireNonNull(items.get(pair.get("Later")));
			if (!pair.get("Kept back").equals(kept) || earlier.report().compareTo(later.report()) >= 0) {
				continue;
			}
			var before = items.values().stream().filter((item) -> item.report().compareTo(later.report()) < 0).toList();
			var suggestions = similarity.suggestions(later, before);
			pairs++;
			shown += suggestions.size();
			found += suggestions.stream().anyMatch((each) -> each.earlier() == earlier) ? 1 : 0;
		}
		return new Measure(pairs, found, shown);
	}

	private ComparedStatement statement(CSVRecord row) {
		String[] stems = this.jdbc.sql("select word_stems(:words)")
			.param("words", row.get("Wording"))
			.query((found, at) -> (String[]) found.getArray(1).getArray())
			.single();
		String audience = row.get("Addressed to");
		return new ComparedStatement(UUID.randomUUID(),
				new ComparedStatement.Place(new UUID(0, 0), "report", row.get("Year"), 1), StatementKind.NOTE,
				row.get("Wording"), audience.isEmpty() ? null : audience, null,
				Stream.of(row.get("Themes").split(" ")).filter((theme) -> !theme.isEmpty()).toList(),
				EarlierVersionService.stems(stems));
	}

	private static List<CSVRecord> rows(String file) {
		try (var parser = CSVFormat.DEFAULT.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(
					new ClassPathResource("told/" + file + ".csv").getContentAsString(StandardCharsets.UTF_8)))) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The number of labelled pairs, of those suggested, and of all suggestions. */
	private record Measure(int pairs, int found, int shown) {

		double recall() {
			return (double) this.found / this.pairs;
		}

	}

}
