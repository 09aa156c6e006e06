package org.throughline.transfer.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.FigureService;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.Indicator;
import org.throughline.measure.IndicatorFigures;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.assurance.NamedInTables;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * The library of indicators as a table: one indicator a row.
 */
@Component
class IndicatorsTable implements TransferTable<IndicatorLine> {

	private static final String NAME = "name";

	private static final String KIND = "kind";

	private static final String UNIT = "unit";

	private static final String SHARE = "share";

	private static final String DIRECTION = "direction";

	private static final String CHILDREN = "children";

	private static final String CATEGORY = "category";

	private static final String COLLECTION = "collection";

	private static final String DEFINITION = "definition";

	private static final String SOURCE = "source";

	private static final String AVERAGE = "average";

	private static final String ORGANISATION = "organisation";

	private static final String THEMES = "themes";

	private static final String NOTE = "note";

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private final IndicatorService indicators;

	private final FigureService figures;

	private final NamedInTables names;

	IndicatorsTable(IndicatorService indicators, FigureService figures, NamedInTables names) {
		this.indicators = indicators;
		this.figures = figures;
		this.names = names;
	}

	@Override
	public String key() {
		return "indicators";
	}

	@Override
	public String rows() {
		return "indicators";
	}

	@Override
	public String page() {
		return "indicators";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(NAME, "Indicator", LINE, "What is counted")
					.used(Use.REQUIRED)
					.alsoWorded("Name", "Measure", "Performance indicator", "KPI", "PI"),
				TableColumn
					.choice(KIND, "What sort of thing", this.names.answers(IndicatorKind.values()),
							"What is done, where nothing stands")
					.used(Use.SAID_ONLY),
				TableColumn.text(UNIT, "Unit", 80, "As the source names it: children, %").alsoWorded("Measured in"),
				yesOrNo(SHARE, "Share of a whole",
						"Whether it is a percentage that cannot exceed 100; Yes where nothing stands for a new one in %"),
				TableColumn.choice(DIRECTION, "Which way is better", directions(), "Neither, where nothing stands")
					.used(Use.SAID_ONLY)
					.alsoWorded("Good is", "Polarity", "Direction", "Good performance", "Better"),
				yesOrNo(CHILDREN, "Counts children",
						"Whether small numbers are not shown to everyone; Yes where" + " nothing stands for a new one"),
				TableColumn.text(CATEGORY, "Category", LINE, "Under what it stands in a report").orSameForAll(),
				TableColumn.text(COLLECTION, "Survey or data set", LINE, "What it belongs to")
					.alsoWorded("Survey", "Data set")
					.orSameForAll(),
				TableColumn.text(DEFINITION, "Definition", TEXT, "How it is counted"),
				TableColumn.text(SOURCE, "Source of the data", TEXT, "Where its figures come from")
					.alsoWorded("Data source", "Source"),
				TableColumn.text(AVERAGE, "Monthly average of", LINE, "The indicator that gives the total"),
				TableColumn.text(ORGANISATION, "Organisation", LINE, "Whose it is; empty for the whole area")
					.alsoWorded("Agency", "Owner"),
				TableColumn.text(THEMES, "Themes", LINE, "With semicolons between").alsoWorded("Theme"),
				TableColumn.text(NOTE, "Editor's note", TEXT, "Never public"));
	}

	private static TableColumn yesOrNo(String key, String heading, String hint) {
		return TableColumn.choice(key, heading, List.of(new Answer(FigureColumns.YES, FigureColumns.YES, "Y", "True"),
				new Answer(FigureColumns.NO, FigureColumns.NO, "N", "False")), hint)
			.used(Use.SAID_ONLY);
	}

	/** A new percentage is taken for a share of a whole, unless it is said not to be. */
	private static boolean share(TableRow row, @Nullable Object now) {
		boolean percentage = row.text(UNIT).strip().matches("%|per ?cent|percentage");
		return row.text(SHARE).isEmpty() ? now == null && percentage : row.text(SHARE).equals(FigureColumns.YES);
	}

	private List<Answer> directions() {
		return List.of(direction(GoodDirection.HIGHER_IS_BETTER, "Higher", "High", "Bigger is better", "Up"),
				direction(GoodDirection.LOWER_IS_BETTER, "Lower", "Low", "Smaller is better", "Down"),
				direction(GoodDirection.NEITHER, "Neither", "Neutral", "n/a", "-"));
	}

	private Answer direction(GoodDirection direction, String... words) {
		return new Answer(direction.name(), this.names.text(direction), words);
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.figures.all(partnershipId));
	}

	private List<HeldRow> held(List<IndicatorFigures> all) {
		var names = new HashMap<String, String>();
		all.forEach((each) -> names.put(each.indicator().slug(), each.indicator().name()));
		return all.stream().map((each) -> held(each.indicator(), names)).toList();
	}

	private HeldRow held(Indicator indicator, Map<String, String> names) {
		var content = indicator.content();
		var cells = new HashMap<String, String>();
		cells.put(NAME, content.name());
		cells.put(KIND, this.names.text(content.kind()));
		cells.put(UNIT, text(content.unit()));
		cells.put(SHARE, content.wholeShare() ? FigureColumns.YES : FigureColumns.NO);
		cells.put(DIRECTION, this.names.text(content.direction()));
		cells.put(CHILDREN, content.aboutChildren() ? FigureColumns.YES : FigureColumns.NO);
		cells.put(CATEGORY, text(content.category()));
		cells.put(COLLECTION, text(content.collection()));
		cells.put(DEFINITION, text(content.definition()));
		cells.put(SOURCE, text(content.dataSource()));
		cells.put(AVERAGE, (content.monthlyAverageOf() != null)
				? names.getOrDefault(content.monthlyAverageOf(), content.monthlyAverageOf()) : "");
		cells.put(ORGANISATION, text(content.organisation()));
		cells.put(THEMES, String.join("; ", content.themes()));
		cells.put(NOTE, text(content.note()));
		return new HeldRow(indicator.slug(), cells);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return plain(cell.apply(NAME));
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	@Override
	public RowReading<IndicatorLine> reading(UUID partnershipId, String fileName) {
		var all = this.figures.all(partnershipId);
		var known = this.names.find(partnershipId);
		var byName = new HashMap<String, Indicator>();
		var bySlug = new HashMap<String, Indicator>();
		all.forEach((each) -> {
			byName.put(plain(each.indicator().name()), each.indicator());
			bySlug.put(each.indicator().slug(), each.indicator());
		});
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return IndicatorsTable.this.held(all);
			}

			@Override
			public IndicatorLine read(TableRow row) {
				var now = (row.held() != null) ? bySlug.get(row.held().reference()) : null;
				String average = null;
				if (!row.text(AVERAGE).isEmpty()) {
					var total = byName.get(plain(row.text(AVERAGE)));
					if (total == null || total == now) {
						row.wrong(AVERAGE, "No other indicator is called so here");
					}
					else {
						average = total.slug();
					}
				}
				return new IndicatorLine((now != null) ? now.slug() : null, (now != null) ? now.version() : 0,
						content(row, now, average, known));
			}

		};
	}

	private static IndicatorContent content(TableRow row, @Nullable Indicator now, @Nullable String average,
			NamedInTables.Found known) {
		var kind = row.choice(KIND, IndicatorKind.class);
		var direction = row.choice(DIRECTION, GoodDirection.class);
		return new IndicatorContent(row.text(NAME),
				(kind != null) ? kind : (now != null) ? now.content().kind() : IndicatorKind.MEASURE, row.words(UNIT),
				(direction != null) ? direction : (now != null) ? now.content().direction() : GoodDirection.NEITHER,
				row.words(CATEGORY), row.words(COLLECTION), row.words(DEFINITION), row.words(SOURCE),
				!row.text(CHILDREN).equals(FigureColumns.NO), share(row, now), average,
				known.organisation(row, ORGANISATION), known.themes(row, THEMES), row.words(NOTE));
	}

	@Override
	public void save(UUID partnershipId, List<IndicatorLine> lines, String fileName) {
		for (var line : lines) {
			if (line.slug() == null) {
				this.indicators.add(partnershipId, TimeOrderedId.next(), line.content());
			}
			else {
				this.indicators.edit(partnershipId, Objects.requireNonNull(line.slug()), line.content(),
						line.version());
			}
		}
	}

}
