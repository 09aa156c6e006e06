package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetEdit.StandardEdit;
import org.throughline.assurance.StandardMappingService;
import org.throughline.assurance.StandardSetContent;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.StandardsTable.Standard;
import org.throughline.transfer.tables.StandardsTable.Values;

/**
 * Standards with their sets, one standard a row. Standards are added and reworded, never
 * removed.
 */
@Component
class StandardsTable extends TransferTable<Standard, Values> {

	private static final Columns<Standard> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("set", 300, (one) -> one.set().content().name()).required().sameForAll().identifying();
		COLUMNS.text("year", 60, (one) -> one.set().yearLabel()).required().sameForAll().identifying();
		COLUMNS.text("number", 6, (one) -> String.valueOf(one.standard().number())).keptIfEmpty().identifying();
		COLUMNS.text("title", 600, (one) -> one.standard().title()).required();
		COLUMNS.text("wording", Columns.WORDING, (one) -> one.standard().wording());
		COLUMNS.text("previous", Columns.LINE, Standard::previous);
		COLUMNS.text("scheme", Columns.LINE, (one) -> one.set().scheme().name()).keptIfEmpty().sameForAll();
		COLUMNS.day("asAt", (one) -> one.set().content().asAt()).keptIfEmpty().sameForAll();
		COLUMNS.choice("kind", StandardSetKind.class, (one) -> one.set().content().kind()).keptIfEmpty().sameForAll();
		COLUMNS.text("follows", Columns.LINE, Standard::follows).keptIfEmpty().sameForAll();
		COLUMNS.text("joint", Columns.LINE, (one) -> one.set().content().jointNote()).keptIfEmpty().sameForAll();
		COLUMNS.text("about", Columns.WORDING, (one) -> one.set().content().about()).keptIfEmpty().sameForAll();
		COLUMNS.reference((one) -> one.set().slug() + "/" + one.standard().number());
	}

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final RatingSchemeService schemes;

	StandardsTable(TableSupport support, StandardSetService sets, StandardMappingService mappings,
			RatingSchemeService schemes) {
		super(support, "standards", "standards", COLUMNS);
		this.sets = sets;
		this.mappings = mappings;
		this.schemes = schemes;
	}

	@Override
	protected List<Standard> existing(UUID partnershipId) {
		var oldestFirst = new ArrayList<>(this.sets.list(partnershipId));
		Collections.reverse(oldestFirst);
		var titles = oldestFirst.stream()
			.collect(Collectors.toMap(StandardSetDetails::slug, StandardSetDetails::title));
		var mappings = this.mappings.mappings(partnershipId);
		return oldestFirst.stream()
			.flatMap((set) -> set.standards()
				.stream()
				.map((standard) -> new Standard(set, standard,
						(set.followsSlug() != null) ? titles.get(set.followsSlug()) : null,
						mappings.getOrDefault(set.slug(), new TreeMap<>())
							.entrySet()
							.stream()
							.filter((became) -> became.getValue().contains(standard.number()))
							.map((became) -> became.getKey().toString())
							.collect(Collectors.joining("; ")))))
			.toList();
	}

	/** A standard without a number is identified by its title. */
	@Override
	protected String naturalKey(UnaryOperator<String> cell) {
		String number = cell.apply("number");
		return cell.apply("set").isBlank() ? "" : String.join(" / ", cell.apply("set"), cell.apply("year"),
				number.isEmpty() ? cell.apply("title") : number);
	}

	@Override
	protected RowReader<Standard, Values> reader(UUID partnershipId, List<Standard> existing, Lookups lookups) {
		var reader = new Reader(new StandardSets(this.sets.list(partnershipId)), this.schemes.list(partnershipId));
		return reader::read;
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Standard, Values>> changes, String fileName) {
		var bySet = new LinkedHashMap<String, List<Values>>();
		changes.forEach((change) -> bySet
			.computeIfAbsent(Lookups.plain(change.values().set().title()), (key) -> new ArrayList<>())
			.add(change.values()));
		bySet.values().forEach((rows) -> save(partnershipId, rows));
	}

	private void save(UUID partnershipId, List<Values> rows) {
		var sets = new StandardSets(this.sets.list(partnershipId));
		var head = rows.get(0).set();
		var held = sets.find(head.title()).orElse(null);
		var edit = head.edit(held, sets, this.schemes.list(partnershipId), standards(held, rows));
		String slug;
		if (held == null) {
			slug = this.sets.add(partnershipId, edit);
		}
		else {
			slug = held.slug();
			this.sets.edit(partnershipId, slug, held.version(), edit);
		}
		if (edit.followsSlug() != null && (held == null || rows.stream().anyMatch(Values::mapped))) {
			map(partnershipId, slug, rows);
		}
	}

	/** The existing standards of a set with those of the rows. */
	private static List<StandardEdit> standards(@Nullable StandardSetDetails held, List<Values> rows) {
		var standards = new LinkedHashMap<Integer, StandardEdit>();
		if (held != null) {
			held.standards()
				.forEach((one) -> standards.put(one.number(),
						new StandardEdit(one.number(), one.title(), one.wording())));
		}
		for (var row : rows) {
			int number = (row.number() > 0) ? row.number()
					: standards.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
			standards.put(number, new StandardEdit(number, row.title(), row.wording()));
		}
		return List.copyOf(standards.values());
	}

	private void map(UUID partnershipId, String slug, List<Values> rows) {
		var set = this.sets.details(partnershipId, slug);
		var mapping = new TreeMap<Integer, SortedSet<Integer>>(this.mappings.mapping(partnershipId, slug));
		for (var row : rows) {
			int number = set.standards()
				.stream()
				.filter((standard) -> (row.number() > 0) ? standard.number() == row.number()
						: standard.title().equals(row.title()))
				.mapToInt(StandardDetails::number)
				.findFirst()
				.orElseThrow(() -> new RuleViolation("onlyRight", "standardSet.standards.none"));
			mapping.values().forEach((became) -> became.remove(number));
			row.previous().forEach((from) -> mapping.computeIfAbsent(from, (key) -> new TreeSet<>()).add(number));
		}
		this.mappings.replace(partnershipId, slug, set.version(), mapping);
	}

	/**
	 * A standard with its set.
	 *
	 * @param follows title of the previous set, or {@code null}
	 * @param previous numbers of the standards of the previous set that became it
	 */
	record Standard(StandardSetDetails set, StandardDetails standard, @Nullable String follows, String previous) {

	}

	/**
	 * New values of a standard.
	 *
	 * @param set its set
	 * @param number its number, or 0 for the next
	 * @param previous numbers of the standards of the previous set that became it
	 * @param mapped whether the row changes them
	 */
	record Values(SetValues set, int number, String title, @Nullable String wording, List<Integer> previous,
			boolean mapped) {

	}

	/** New values of a set; those that are {@code null} stay as they are. */
	record SetValues(String name, String year, @Nullable StandardSetKind kind, @Nullable String scheme,
			@Nullable LocalDate asAt, @Nullable String follows, @Nullable String joint, @Nullable String about) {

		static SetValues of(Row<Standard> row) {
			return new SetValues(row.require("set"), row.require("year"), row.get("kind"), row.get("scheme"),
					row.get("asAt"), row.get("follows"), row.get("joint"), row.get("about"));
		}

		/** The set with its year, as the pages show it. */
		String title() {
			return this.name.contains(this.year) ? this.name : this.name + " " + this.year;
		}

		StandardSetEdit edit(@Nullable StandardSetDetails held, StandardSets sets, List<RatingSchemeDetails> schemes,
				List<StandardEdit> standards) {
			String schemeSlug = schemes.stream()
				.filter((one) -> named(one, this.scheme))
				.map(RatingSchemeDetails::slug)
				.findFirst()
				.orElseGet(() -> (held != null) ? held.scheme().slug() : String.valueOf(this.scheme));
			String followsSlug = (this.follows == null) ? null
					: sets.find(this.follows)
						.map(StandardSetDetails::slug)
						.orElseThrow(() -> new RuleViolation("onlyRight", "standardSet.follows.unknown",
								Objects.requireNonNull(this.follows)));
			if (held == null) {
				var added = new StandardSetContent(this.name, this.year,
						(this.kind != null) ? this.kind : StandardSetKind.SECTION_11,
						Objects.requireNonNull(this.asAt, "a new set has a date"), this.about, this.joint);
				return new StandardSetEdit(added, schemeSlug, followsSlug, standards);
			}
			var existing = held.content();
			var content = new StandardSetContent(existing.name(), existing.yearLabel(),
					(this.kind != null) ? this.kind : existing.kind(),
					(this.asAt != null) ? this.asAt : existing.asAt(), this.about, this.joint);
			return new StandardSetEdit(content, schemeSlug, followsSlug, standards);
		}

	}

	private static boolean named(RatingSchemeDetails scheme, @Nullable String name) {
		return scheme.name().equalsIgnoreCase(name) || scheme.slug().equalsIgnoreCase(name);
	}

	/** Converts the rows of one file. */
	private static final class Reader {

		private final StandardSets sets;

		private final List<RatingSchemeDetails> schemes;

		/** The sets in the rows above, and the numbers of their standards. */
		private final Set<String> above = new HashSet<>();

		Reader(StandardSets sets, List<RatingSchemeDetails> schemes) {
			this.sets = sets;
			this.schemes = schemes;
		}

		Values read(Row<Standard> row) {
			var set = SetValues.of(row);
			var held = this.sets.find(set.title()).orElse(null);
			if (row.existing() != null && (row.changed("set") || row.changed("year") || row.changed("number"))) {
				row.error("set", "table.standards.error.moved");
			}
			checkScheme(row, held);
			if (held == null && row.get("asAt") == null) {
				row.error("asAt", "table.standards.error.asAt");
			}
			String follows = set.follows();
			var previous = (follows != null) ? this.sets.find(follows).orElse(null) : null;
			if (follows != null && previous == null && !this.above.contains(Lookups.plain(follows))) {
				row.error("follows", "table.standards.error.follows");
			}
			int number = number(row);
			if (number > 0 && !this.above.add(Lookups.plain(set.title()) + "/" + number)) {
				row.error("number", "table.standards.error.twice");
			}
			this.above.add(Lookups.plain(set.title()));
			return new Values(set, number, row.require("title"), row.get("wording"), previous(row, follows, previous),
					row.changed("previous"));
		}

		private void checkScheme(Row<Standard> row, @Nullable StandardSetDetails held) {
			String scheme = row.get("scheme");
			if (scheme == null && held == null) {
				row.error("scheme", "table.standards.error.scheme");
			}
			else if (scheme != null && this.schemes.stream().noneMatch((one) -> named(one, scheme))) {
				row.error("scheme", "table.standards.error.schemeUnknown");
			}
		}

		private static int number(Row<Standard> row) {
			String text = row.text("number").replaceAll("[.]0*$", "");
			if (text.matches("[1-9][0-9]{0,3}")) {
				return Integer.parseInt(text);
			}
			if (!text.isEmpty()) {
				row.error("number", "table.cell.numberFrom1");
			}
			return 0;
		}

		private static List<Integer> previous(Row<Standard> row, @Nullable String follows,
				@Nullable StandardSetDetails previous) {
			var numbers = new ArrayList<Integer>();
			for (String part : row.text("previous").split("[,;\\s]+")) {
				if (part.matches("[1-9][0-9]{0,3}")
						&& (previous == null || previous.standard(Integer.parseInt(part)).isPresent())) {
					numbers.add(Integer.valueOf(part));
				}
				else if (!part.isEmpty()) {
					row.error("previous", "table.standards.error.previous", part);
				}
			}
			if (!numbers.isEmpty() && follows == null) {
				row.error("previous", "table.standards.error.previousSet");
			}
			return numbers;
		}

	}

}
