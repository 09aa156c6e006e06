package org.throughline.transfer.assurance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardMappingService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit.StandardEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Sets of standards as a table: one standard a row, with what its set is called, how it
 * is rated, and which standards of the set before became it. Standards are added and
 * reworded by it, never removed.
 */
@Component
class StandardsTable implements TransferTable<StandardLine> {

	static final String SET = "set";

	static final String YEAR = "year";

	static final String KIND = "kind";

	static final String SCHEME = "scheme";

	static final String AS_AT = "asAt";

	static final String FOLLOWS = "follows";

	static final String JOINT = "joint";

	static final String ABOUT = "about";

	static final String NUMBER = "number";

	static final String TITLE = "title";

	static final String WORDS = "wording";

	static final String CAME_FROM = "from";

	private final NamedInTables names;

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final RatingSchemeService schemes;

	StandardsTable(NamedInTables names, StandardSetService sets, StandardMappingService mappings,
			RatingSchemeService schemes) {
		this.names = names;
		this.sets = sets;
		this.mappings = mappings;
		this.schemes = schemes;
	}

	@Override
	public String key() {
		return "standards";
	}

	@Override
	public String rows() {
		return "standards";
	}

	@Override
	public String page() {
		return "standards";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(SET, "Audit", 300, "What the set of standards is called, without its year")
					.used(Use.REQUIRED)
					.alsoWorded("Set of standards", "Set")
					.orSameForAll(),
				TableColumn.text(YEAR, "Year", 60, "2025, or 2024/25").used(Use.REQUIRED).orSameForAll(),
				TableColumn.text(NUMBER, "Number", 6, "Its number in the set; the next where nothing stands")
					.used(Use.SAID_ONLY)
					.alsoWorded("Standard number", "Standard no", "No"),
				TableColumn.text(TITLE, "Standard", 600, "What it is called")
					.used(Use.REQUIRED)
					.alsoWorded("Title", "Compliance point", "Question"),
				TableColumn.text(WORDS, "What it asks for", WORDING, "As written").alsoWorded("Wording", "Description"),
				TableColumn.text(CAME_FROM, "Came from", LINE,
						"Numbers of the standards of the set before that became it, with semicolons between"),
				TableColumn.text(SCHEME, "Rating scheme", LINE, "As it is called here; needed where the set is new")
					.used(Use.SAID_ONLY)
					.alsoWorded("Scheme")
					.orSameForAll(),
				TableColumn
					.of(ColumnKind.DAY, AS_AT, "As at",
							"Organisations are called as on this day; needed where the set is new")
					.used(Use.SAID_ONLY)
					.alsoWorded("Date")
					.orSameForAll(),
				TableColumn
					.choice(KIND, "Which audit", this.names.answers(StandardSetKind.values()),
							"Section 11 where nothing stands")
					.used(Use.SAID_ONLY)
					.orSameForAll(),
				TableColumn.text(FOLLOWS, "Follows on from", LINE, "The set of the audit before, with its year")
					.used(Use.SAID_ONLY)
					.orSameForAll(),
				TableColumn.text(JOINT, "Held jointly with", LINE, "The adults board, for example")
					.used(Use.SAID_ONLY)
					.orSameForAll(),
				TableColumn.text(ABOUT, "What the audit is", WORDING, "As written").used(Use.SAID_ONLY).orSameForAll());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String number = cell.apply(NUMBER);
		return cell.apply(SET).isBlank() ? ""
				: cell.apply(SET) + " / " + cell.apply(YEAR) + " / " + (number.isEmpty() ? cell.apply(TITLE) : number);
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.sets.list(partnershipId), this.mappings.mappings(partnershipId));
	}

	private List<HeldRow> held(List<StandardSetDetails> sets,
			Map<String, SortedMap<Integer, SortedSet<Integer>>> mappings) {
		var oldestFirst = new ArrayList<>(sets);
		Collections.reverse(oldestFirst);
		return oldestFirst.stream()
			.flatMap((set) -> set.standards()
				.stream()
				.map((standard) -> held(set, title(sets, set.followsSlug()), standard,
						mappings.getOrDefault(set.slug(), new TreeMap<>()))))
			.toList();
	}

	private HeldRow held(StandardSetDetails set, @Nullable String follows, StandardDetails standard,
			SortedMap<Integer, SortedSet<Integer>> mapping) {
		return new HeldRow(set.slug() + "/" + standard.number(),
				new Cells().put(SET, set.name())
					.put(YEAR, set.yearLabel())
					.put(NUMBER, standard.number())
					.put(TITLE, standard.title())
					.put(WORDS, standard.wording())
					.put(CAME_FROM,
							mapping.entrySet()
								.stream()
								.filter((became) -> became.getValue().contains(standard.number()))
								.map((became) -> became.getKey().toString())
								.collect(Collectors.joining("; ")))
					.put(SCHEME, set.scheme().name())
					.put(AS_AT, set.asAt())
					.put(KIND, this.names.text(set.kind()))
					.put(FOLLOWS, follows)
					.put(JOINT, set.jointNote())
					.put(ABOUT, set.about())
					.all(),
				Map.of());
	}

	private static @Nullable String title(List<StandardSetDetails> sets, @Nullable String slug) {
		return sets.stream()
			.filter((set) -> set.slug().equals(slug))
			.map(StandardSetDetails::title)
			.findFirst()
			.orElse(null);
	}

	@Override
	public RowReading<StandardLine> reading(UUID partnershipId, String fileName) {
		var sets = this.sets.list(partnershipId);
		return new StandardLine.Reading(sets, this.schemes.list(partnershipId),
				held(sets, this.mappings.mappings(partnershipId)));
	}

	@Override
	public void save(UUID partnershipId, List<StandardLine> lines, String fileName) {
		var bySet = new LinkedHashMap<String, List<StandardLine>>();
		lines.forEach((line) -> bySet.computeIfAbsent(line.title().toLowerCase(Locale.UK), (key) -> new ArrayList<>())
			.add(line));
		bySet.values().forEach((said) -> save(partnershipId, said));
	}

	private void save(UUID partnershipId, List<StandardLine> said) {
		var sets = this.sets.list(partnershipId);
		var first = said.get(0);
		var held = sets.stream().filter((set) -> set.title().equalsIgnoreCase(first.title())).findFirst().orElse(null);
		var edit = first.edit(held, sets, this.schemes.list(partnershipId), standards(held, said));
		String slug;
		if (held == null) {
			slug = this.sets.add(partnershipId, edit);
		}
		else {
			slug = held.slug();
			this.sets.edit(partnershipId, slug, held.version(), edit);
		}
		if (edit.followsSlug() != null && said.stream().anyMatch((line) -> held == null || line.mapped())) {
			map(partnershipId, slug, said);
		}
	}

	/** What is held with what is said. */
	private static List<StandardEdit> standards(@Nullable StandardSetDetails held, List<StandardLine> said) {
		var standards = new LinkedHashMap<Integer, StandardEdit>();
		if (held != null) {
			held.standards()
				.forEach((one) -> standards.put(one.number(),
						new StandardEdit(one.number(), one.title(), one.wording())));
		}
		for (var line : said) {
			int number = (line.number() > 0) ? line.number()
					: standards.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
			standards.put(number, new StandardEdit(number, line.name(), line.wording()));
		}
		return List.copyOf(standards.values());
	}

	private void map(UUID partnershipId, String slug, List<StandardLine> said) {
		var set = this.sets.details(partnershipId, slug);
		var mapping = new TreeMap<Integer, SortedSet<Integer>>(this.mappings.mapping(partnershipId, slug));
		for (var line : said) {
			int number = set.standards()
				.stream()
				.filter((standard) -> (line.number() > 0) ? standard.number() == line.number()
						: standard.title().equals(line.name()))
				.mapToInt(StandardDetails::number)
				.findFirst()
				.orElseThrow(() -> new RuleViolation("onlyRight", "standardSet.standards.none"));
			mapping.values().forEach((became) -> became.remove(number));
			line.from().forEach((from) -> mapping.computeIfAbsent(from, (key) -> new TreeSet<>()).add(number));
		}
		this.mappings.map(partnershipId, slug, set.version(), mapping);
	}

}
