package org.throughline.transfer.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.Trend;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;
import org.throughline.transfer.assurance.NamedInTables;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;

/**
 * The columns of a table of figures, under the headings councils give them.
 */
@Component
class FigureColumns {

	static final String INDICATOR = "indicator";

	static final String FROM = "from";

	static final String TO = "to";

	static final String PRECISION = "precision";

	static final String PERIOD = "period";

	static final String BREAKDOWN = "breakdown";

	static final String WORDS = "words";

	static final String NUMBER = "number";

	static final String QUALIFIER = "qualifier";

	static final String NUMERATOR = "numerator";

	static final String DENOMINATOR = "denominator";

	static final String TARGET = "target";

	static final String TREND = "trend";

	static final String TREND_WORDS = "trendWords";

	static final String CHANGE = "change";

	static final String RANK = "rank";

	static final String COMMENTARY = "commentary";

	static final String SOURCE = "source";

	static final String REPORT = "report";

	static final String DECLARED = "declared";

	static final String NOTE = "note";

	static final String YES = "Yes";

	static final String NO = "No";

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private final NamedInTables names;

	FigureColumns(NamedInTables names) {
		this.names = names;
	}

	/** The column of what a figure is compared with. */
	static String compared(ComparatorKind kind) {
		return "compared" + kind;
	}

	/** The column of how it lies to that. */
	static String relation(ComparatorKind kind) {
		return "relation" + kind;
	}

	/** The column of who that is. */
	static String who(ComparatorKind kind) {
		return "who" + kind;
	}

	String text(Enum<?> value) {
		return this.names.text(value);
	}

	List<TableColumn> all() {
		var columns = new ArrayList<TableColumn>(List.of(
				TableColumn.text(INDICATOR, "Indicator", LINE, "As it is called here")
					.used(Use.REQUIRED)
					.alsoWorded("Measure", "Performance indicator", "Name of indicator", "KPI", "PI")
					.orSameForAll(),
				TableColumn.of(ColumnKind.DAY, FROM, "From", "01/04/2024; empty where the figure is as at a day")
					.alsoWorded("Period from", "Start", "Start date")
					.orSameForAll(),
				TableColumn
					.of(ColumnKind.DAY, TO, "To, or as at", "31/03/2025; empty where the column of the period says it")
					.alsoWorded("To", "Period to", "End", "End date", "As at", "Date")
					.orSameForAll(),
				TableColumn
					.choice(PRECISION, "Date known to", this.names.answers(DatePrecision.values()),
							"Day where nothing stands; for a month or a year give its last day")
					.used(Use.SAID_ONLY),
				TableColumn.text(PERIOD, "Period as written", LINE,
						"In the words of the source: last year. Without days: 2023/24, Q1 2023/24, April 2023 to September 2024")
					.alsoWorded("Period", "Quarter", "Year", "When", "Reporting period")
					.orSameForAll(),
				TableColumn.text(BREAKDOWN, "Of whom or what", LINE, "Where one period has several figures: police")
					.alsoWorded("Breakdown", "Agency", "Age group", "Category"),
				TableColumn.text(WORDS, "As written", 1_000, "The words of the source, or the number alone")
					.used(Use.REQUIRED)
					.alsoWorded("Figure", "Value", "Actual", "Performance", "Result", "Number as written", "Outturn"),
				TableColumn.of(ColumnKind.NUMBER, NUMBER, "Number", "Read from the words where nothing stands"),
				TableColumn
					.choice(QUALIFIER, "How the number is meant", this.names.answers(Qualifier.values()),
							"As the words say where nothing stands")
					.used(Use.SAID_ONLY),
				TableColumn.of(ColumnKind.NUMBER, NUMERATOR, "How many", "Of the number in the next column")
					.alsoWorded("Numerator"),
				TableColumn.of(ColumnKind.NUMBER, DENOMINATOR, "Out of", "How many there are in all")
					.alsoWorded("Denominator", "Respondents", "Cohort"),
				TableColumn.text(TARGET, "Target", LINE, "75%, or in words"), trend(),
				TableColumn.text(TREND_WORDS, "Trend as written", LINE, "In the words of the source"),
				TableColumn.text(CHANGE, "Change as written", LINE, "From the figure before: rose by 13%")
					.alsoWorded("Change"),
				TableColumn.of(ColumnKind.NUMBER, RANK, "Rank", "Its place among ranked answers")));
		Arrays.stream(ComparatorKind.values()).forEach((kind) -> compared(kind, columns));
		columns
			.addAll(List.of(
					TableColumn.text(COMMENTARY, "Commentary", TEXT, "What the source says of it")
						.alsoWorded("Comments", "Narrative", "Analysis"),
					TableColumn.text(SOURCE, "Source", TEXT, "Where the number comes from").alsoWorded("Data source"),
					TableColumn.text(REPORT, "Report", LINE,
							"The report that states it, by its name in addresses or its title; without it never public")
						.alsoWorded("Stated in")
						.orSameForAll(),
					TableColumn
						.choice(DECLARED, "Declared in the report",
								List.of(new Answer(YES, YES, "Y", "True"), new Answer(NO, NO, "N", "False")),
								"No where nothing stands")
						.used(Use.SAID_ONLY),
					TableColumn.text(NOTE, "Editor's note", TEXT, "Never public")));
		return columns;
	}

	private TableColumn trend() {
		return TableColumn
			.choice(TREND, "Trend",
					List.of(answer(Trend.RISING, "Up", "Increasing", "Increase", "↑"),
							answer(Trend.FALLING, "Down", "Decreasing", "Decrease", "↓"),
							answer(Trend.STABLE, "Stable", "Same", "No change", "→"), answer(Trend.MIXED),
							answer(Trend.HIGH), answer(Trend.LOW)),
					"Where it is going, or stands")
			.alsoWorded("Direction of travel", "DoT");
	}

	private void compared(ComparatorKind kind, List<TableColumn> columns) {
		String name = text(kind);
		var column = TableColumn.text(compared(kind), name, LINE, "The number, or words");
		columns.add(switch (kind) {
			case NATIONAL -> column.alsoWorded("National", "England");
			case SIMILAR_AUTHORITIES ->
				column.alsoWorded("Statistical neighbours", "SN", "Statistical neighbour average");
			case REGION -> column.alsoWorded("Regional", "South East");
			case OTHER -> column;
		});
		columns.add(TableColumn.choice(relation(kind), name + ": this is",
				this.names.answers(ComparatorRelation.values()), "Above, below or the same"));
		if (kind == ComparatorKind.REGION || kind == ComparatorKind.OTHER) {
			columns.add(TableColumn.text(who(kind), name + ": who", LINE, "In the words of the source"));
		}
	}

	private Answer answer(Trend trend, String... words) {
		return new Answer(trend.name(), text(trend), words);
	}

}
