package org.throughline.transfer.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingLevelDetails;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeEdit;
import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.transfer.assurance.RatingSchemesTable.Line;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * The partnership's own rating schemes as a table: one level with its definition a row.
 * Levels are added and reworded by it, never removed.
 */
@Component
class RatingSchemesTable implements TransferTable<Line> {

	private static final String SCHEME = "scheme";

	private static final String PLACE = "place";

	private static final String LABEL = "label";

	private static final String COLOUR = "colour";

	private static final String DEFINITION = "definition";

	private final NamedInTables names;

	private final RatingSchemeService schemes;

	RatingSchemesTable(NamedInTables names, RatingSchemeService schemes) {
		this.names = names;
		this.schemes = schemes;
	}

	@Override
	public String key() {
		return "rating-schemes";
	}

	@Override
	public String rows() {
		return "levels of rating schemes";
	}

	@Override
	public String page() {
		return "rating-schemes";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(SCHEME, "Rating scheme", LINE, "What it is called")
					.used(Use.REQUIRED)
					.alsoWorded("Scheme")
					.orSameForAll(),
				Cells.count(PLACE, "Place", "1 is the best; the order of the rows where nothing stands")
					.used(Use.SAID_ONLY)
					.alsoWorded("Order", "Rank"),
				TableColumn.text(LABEL, "Level", 60, "Green, 1, Partly met")
					.used(Use.REQUIRED)
					.alsoWorded("Rating", "Grade", "Label", "RAG"),
				TableColumn
					.choice(COLOUR, "Colour", this.names.answers(RatingColour.values()),
							"The colour it is shown in, beside its label; Grey where nothing is said")
					.used(Use.SAID_ONLY),
				TableColumn.text(DEFINITION, "What it means", WORDING, "Stands beside every rating")
					.used(Use.REQUIRED)
					.alsoWorded("Definition", "Meaning", "Description", "Descriptor"),
				TableColumn.text(Cells.SOURCE, "Source", LINE, "Where the definitions come from")
					.used(Use.SAID_ONLY)
					.orSameForAll());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(SCHEME).isBlank() ? "" : cell.apply(SCHEME) + " / " + cell.apply(LABEL);
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(own(partnershipId));
	}

	private List<RatingSchemeDetails> own(UUID partnershipId) {
		return this.schemes.list(partnershipId).stream().filter((scheme) -> !scheme.shared()).toList();
	}

	private List<HeldRow> held(List<RatingSchemeDetails> schemes) {
		return schemes.stream()
			.flatMap((scheme) -> scheme.levels().stream().map((level) -> held(scheme, level)))
			.toList();
	}

	private HeldRow held(RatingSchemeDetails scheme, RatingLevelDetails level) {
		return new HeldRow(reference(scheme, level),
				new Cells().put(SCHEME, scheme.name())
					.put(PLACE, level.position())
					.put(LABEL, level.label())
					.put(COLOUR, this.names.text(level.colour()))
					.put(DEFINITION, level.definition())
					.put(Cells.SOURCE, scheme.source())
					.all());
	}

	private static String reference(RatingSchemeDetails scheme, RatingLevelDetails level) {
		return scheme.slug() + "/" + level.label();
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var all = this.schemes.list(partnershipId);
		var own = all.stream().filter((scheme) -> !scheme.shared()).toList();
		return new Reading(all, held(own));
	}

	@Override
	public void save(UUID partnershipId, List<Line> lines, String fileName) {
		var byScheme = new LinkedHashMap<String, List<Line>>();
		lines.forEach(
				(line) -> byScheme.computeIfAbsent(line.scheme().toLowerCase(Locale.UK), (key) -> new ArrayList<>())
					.add(line));
		for (var said : byScheme.values()) {
			String name = said.get(0).scheme();
			var held = own(partnershipId).stream()
				.filter((scheme) -> scheme.name().equalsIgnoreCase(name))
				.findFirst()
				.orElse(null);
			if (held == null) {
				this.schemes.add(partnershipId,
						new RatingSchemeEdit(name, source(said, null), levels(List.of(), said)));
			}
			else {
				this.schemes.edit(partnershipId, held.slug(), held.version(),
						new RatingSchemeEdit(held.name(), source(said, held.source()), levels(held.levels(), said)));
			}
		}
	}

	/** The source, where a row says another than is held. */
	private static @Nullable String source(List<Line> said, @Nullable String held) {
		return said.stream()
			.map(Line::source)
			.filter((source) -> source != null && !source.equals(held))
			.findFirst()
			.orElse(held);
	}

	/** What is held with what is said, in the order of the places. */
	private static List<LevelEdit> levels(List<RatingLevelDetails> held, List<Line> said) {
		var placed = new ArrayList<Map.Entry<Integer, LevelEdit>>();
		for (var level : held) {
			var line = said.stream().filter((one) -> level.label().equals(one.level().was())).findFirst().orElse(null);
			placed.add((line != null) ? Map.entry(line.place(), line.level()) : Map.entry(level.position(),
					new LevelEdit(level.label(), level.label(), level.colour(), level.definition())));
		}
		said.stream()
			.filter((line) -> line.level().was() == null)
			.forEach((line) -> placed.add(Map.entry(line.place(), line.level())));
		placed.sort(Comparator.comparing(Map.Entry::getKey));
		return placed.stream().map(Map.Entry::getValue).toList();
	}

	/**
	 * A level ready to be saved.
	 *
	 * @param scheme name of its scheme
	 * @param source where the scheme comes from
	 * @param place its place, the best first
	 * @param level what it is
	 */
	record Line(String scheme, @Nullable String source, int place, LevelEdit level) {

	}

	/** Reads the rows of one file. */
	private final class Reading implements RowReading<Line> {

		private final Map<String, RatingSchemeDetails> schemes = new HashMap<>();

		private final Map<String, RatingLevelDetails> levels = new HashMap<>();

		private final List<HeldRow> held;

		private final Set<String> read = new HashSet<>();

		Reading(List<RatingSchemeDetails> all, List<HeldRow> held) {
			this.held = held;
			for (var scheme : all) {
				this.schemes.putIfAbsent(scheme.name().toLowerCase(Locale.UK), scheme);
				scheme.levels().forEach((level) -> this.levels.put(reference(scheme, level), level));
			}
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public Line read(TableRow row) {
			var before = (row.held() != null) ? this.levels.get(row.held().reference()) : null;
			String name = row.text(SCHEME);
			var scheme = this.schemes.get(name.toLowerCase(Locale.UK));
			if (before == null && scheme != null && scheme.shared()) {
				row.wrong(SCHEME, "All partnerships share this scheme; administrators keep it");
			}
			if (before != null && row.changed(SCHEME)) {
				row.wrong(SCHEME, "A scheme gets another name on its own page");
			}
			String label = row.text(LABEL);
			if (!this.read.add((name + "/" + label).toLowerCase(Locale.UK))) {
				row.wrong(LABEL, "This level of the scheme stands in a row above too");
			}
			return new Line(name, row.words(Cells.SOURCE), place(row, before),
					new LevelEdit((before != null) ? before.label() : null, label,
							Objects.requireNonNullElse(row.choice(COLOUR, RatingColour.class),
									(before != null) ? before.colour() : RatingColour.GREY),
							row.text(DEFINITION)));
		}

		private int place(TableRow row, @Nullable RatingLevelDetails before) {
			String text = row.text(PLACE);
			if (text.isEmpty()) {
				return (before != null) ? before.position() : Integer.MAX_VALUE;
			}
			try {
				return new BigDecimal(text).intValueExact();
			}
			catch (ArithmeticException ex) {
				row.wrong(PLACE, "Write a whole number, such as 2");
				return Integer.MAX_VALUE;
			}
		}

	}

}
