package org.throughline.transfer.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.SampleTest;
import org.throughline.platform.text.DecimalMark;

import static org.assertj.core.api.Assertions.assertThat;

/** Signs in a column of choices mean what they show or are refused, in every table. */
@SampleTest
class ChoiceSignsTests {

	private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("↑", "Rising"), Map.entry("▲", "Rising"),
			Map.entry("⬆", "Rising"), Map.entry("⬆\uFE0F", "Rising"), Map.entry("↗", "Rising"),
			Map.entry("↓", "Falling"), Map.entry("▼", "Falling"), Map.entry("⬇", "Falling"), Map.entry("↘", "Falling"),
			Map.entry("→", "Much the same"), Map.entry("➡", "Much the same"), Map.entry("↔", "Much the same"),
			Map.entry("▶", "Much the same"), Map.entry("✓", "Yes"), Map.entry("✔", "Yes"), Map.entry("✔\uFE0F", "Yes"),
			Map.entry("☑", "Yes"), Map.entry("✗", "No"), Map.entry("✘", "No"));

	private static final List<String> REFUSED = List.of("-", "–", "—", "_", "=", "+", "?", "*", "!", "/", ".", "...",
			"…", "•", "●", "○", "■", "□", "☐", "☒", "✖", "★", "😀", "🟢", "←", "⇒", "x", "X", "()", "\"");

	@Autowired
	private TransferTables tables;

	@Autowired
	private KnownOrganisations organisations;

	static Stream<String> signs() {
		return Stream.concat(MEANT.keySet().stream(), REFUSED.stream());
	}

	@ParameterizedTest
	@MethodSource("signs")
	void signMeansWhatItShowsOrIsRefused(String sign) {
		var reader = new CellReader(this.organisations.register(), Map.of(), DecimalMark.POINT);
		var read = new TreeMap<String, String>();
		for (var table : this.tables.all()) {
			for (var column : table.columns()) {
				if (column.kind() == ColumnKind.CHOICE && reader.reads(column, sign)) {
					read.put(table.key() + "." + column.key(), reader.text(column, sign));
				}
			}
		}
		assertThat(read.values()).allMatch((text) -> text.equals(MEANT.get(sign)));
	}

}
