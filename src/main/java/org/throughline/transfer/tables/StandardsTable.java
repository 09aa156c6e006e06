package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditCycle;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardMappingService;
import org.throughline.assurance.StandardSetContent;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetEdit.StandardEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ListRequest;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.TransferTable.RowReader;
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
		COLUMNS.text("set", 200, (one) -> one.set().content().name()).required().sameForAll().identifying().fixed();
		COLUMNS.text("year", 40, (one) -> one.set().yearLabel()).required().sameForAll().identifying().fixed();
		COLUMNS.count("number", (one) -> one.standard().number()).keptIfEmpty().identifying().fixed();
		COLUMNS.text("title", Columns.LINE, (one) -> one.standard().title()).required();
		COLUMNS.text("wording", Columns.WORDING, (one) -> one.standard().wording());
		COLUMNS.text("previous", Columns.LINE, Standard::previous);
		COLUMNS.text("scheme", Columns.LINE, (one) -> one.set().scheme().name()).keptIfEmpty().sameForAll();
		COLUMNS.day("asAt", (one) -> one.set().content().asAt()).keptIfEmpty().sameForAll();
		COLUMNS.choice("kind", StandardSetKind.class, (one) -> one.set().content().kind()).keptIfEmpty().sameForAll();
		COLUMNS.text("follows", Columns.LINE, Standard::follows).keptIfEmpty().sameForAll();
		COLUMNS.text("cycle", 100, cycle(AuditCycle::cycleLabel)).keptIfEmpty().sameForAll();
		COLUMNS.count("interval", cycle(AuditCycle::intervalMonths)).keptIfEmpty().sameForAll();
		COLUMNS.day("nextDue", cycle(AuditCycle::nextDueOn)).keptIfEmpty().sameForAll();
		COLUMNS.text("joint", Columns.LINE, (one) -> one.set().content().jointNote()).keptIfEmpty().sameForAll();
		COLUMNS.text("about", Columns.WORDING, (one) -> one.set().content().about()).keptIfEmpty().sameForAll();
		COLUMNS.reference((one) -> reference(one.set(), one.standard()));
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

	private static <V> Column.Property<Standard, V> cycle(Column.Property<AuditCycle, V> property) {
		return (one) -> property.of(one.set().content().cycle());
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

	/** Returns all standards of the sets that the list shows. */
	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return StandardSetService.LIST.matching(this.sets.list(partnershipId), filter)
			.stream()
			.flatMap((set) -> set.standards().stream().map((standard) -> reference(set, standard)));
	}

	private static String reference(StandardSetDetails set, StandardDetails standard) {
		return set.slug() + "/" + standard.number();
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
		return new StandardReader(new StandardSets(this.sets.list(partnershipId)), this.schemes.list(partnershipId));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Standard, Values>> changes, String fileName) {
		var bySet = new LinkedHashMap<String, List<Values>>();
		changes.forEach((change) -> bySet
			.computeIfAbsent(Lookups.plain(change.values().set().content().title()), (key) -> new ArrayList<>())
			.add(change.values()));
		bySet.values().forEach((rows) -> save(partnershipId, rows));
	}

	private void save(UUID partnershipId, List<Values> rows) {
		var sets = new StandardSets(this.sets.list(partnershipId));
		var head = rows.get(0).set();
		var existing = sets.find(head.content().title()).orElse(null);
		String named = head.follows();
		String follows = (named == null) ? null
				: sets.find(named)
					.map(StandardSetDetails::slug)
					.orElseThrow(() -> new RuleViolation("onlyRight", "standardSet.follows.unknown", named));
		var standards = new TreeMap<Integer, StandardEdit>();
		if (existing != null) {
			existing.standards()
				.forEach((one) -> standards.put(one.number(),
						new StandardEdit(one.number(), one.title(), one.wording())));
		}
		var previous = new TreeMap<Integer, List<Integer>>();
		for (var row : rows) {
			int next = standards.isEmpty() ? 1 : standards.lastKey() + 1;
			int number = (row.number() > 0) ? row.number() : next;
			standards.put(number, new StandardEdit(number, row.title(), row.wording()));
			previous.put(number, row.previous());
		}
		var edit = new StandardSetEdit(head.content(), head.scheme(), follows, List.copyOf(standards.values()));
		String slug;
		if (existing == null) {
			slug = this.sets.add(partnershipId, edit);
		}
		else {
			slug = existing.slug();
			this.sets.edit(partnershipId, slug, existing.version(), edit);
		}
		if (follows != null && (existing == null || rows.stream().anyMatch(Values::mapped))) {
			map(partnershipId, slug, previous);
		}
	}

	private void map(UUID partnershipId, String slug, Map<Integer, List<Integer>> previous) {
		var mapping = new TreeMap<Integer, SortedSet<Integer>>(this.mappings.mapping(partnershipId, slug));
		previous.forEach((number, earlier) -> {
			mapping.values().forEach((became) -> became.remove(number));
			earlier.forEach((from) -> mapping.computeIfAbsent(from, (key) -> new TreeSet<>()).add(number));
		});
		this.mappings.replace(partnershipId, slug, this.sets.find(partnershipId, slug).version(), mapping);
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
	 * @param number its number, or 0 for the next
	 * @param previous numbers of the standards of the previous set that became it
	 * @param mapped whether the row changes them
	 */
	record Values(SetValues set, int number, String title, @Nullable String wording, List<Integer> previous,
			boolean mapped) {

	}

	/**
	 * New values of a set.
	 *
	 * @param scheme slug of its rating scheme
	 * @param follows title of the previous set
	 */
	record SetValues(StandardSetContent content, String scheme, @Nullable String follows) {

		/** The values by column. */
		Map<String, Optional<?>> cells() {
			var cycle = this.content.cycle();
			return Map.of("scheme", Optional.of(this.scheme), "asAt", Optional.of(this.content.asAt()), "kind",
					Optional.of(this.content.kind()), "follows", Optional.ofNullable(this.follows), "cycle",
					Optional.ofNullable(cycle.cycleLabel()), "interval", Optional.ofNullable(cycle.intervalMonths()),
					"nextDue", Optional.ofNullable(cycle.nextDueOn()), "joint",
					Optional.ofNullable(this.content.jointNote()), "about", Optional.ofNullable(this.content.about()));
		}

	}

}
