package org.throughline.transfer.tables;

import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;

/**
 * A table of organisations' results by sets of standards. The sets are imported first;
 * each can be exported alone.
 *
 * @param <T> the items in its rows
 * @param <E> new values of an item
 */
abstract class StandardSetTable<T, E> extends TransferTable<Part<StandardSetDetails, T>, StandardSetTable.Values<E>> {

	private final StandardSetService sets;

	StandardSetTable(TableSupport support, String key, Columns<Part<StandardSetDetails, T>> columns,
			StandardSetService sets) {
		super(support, key, "self-assessments", columns);
		this.sets = sets;
	}

	/** The first columns of such a table. */
	static <T> Columns<Part<StandardSetDetails, T>> setColumns() {
		var columns = new Columns<Part<StandardSetDetails, T>>();
		columns.text("set", 300, Part.parent(StandardSetDetails::title))
			.alias(Part.parent(StandardSetDetails::slug))
			.required()
			.sameForAll()
			.identifying()
			.fixed();
		columns.part((item) -> item.parent().slug());
		return columns;
	}

	/** A column of an organisation under its name on the day of the set. */
	static <T> Column<Part<StandardSetDetails, T>, String> organisation(Columns<Part<StandardSetDetails, T>> columns,
			String key, Column.Property<T, String> slug, Column.Property<T, String> name) {
		return columns.organisation(key, Part.of(slug)).shownAs(Part.of(name)).alias(Part.of(slug));
	}

	/** Returns the self-assessments, each with its set. */
	static Stream<Part<StandardSetDetails, SelfAssessmentDetails>> parts(
			Map<StandardSetDetails, List<SelfAssessmentDetails>> assessments) {
		return assessments.entrySet()
			.stream()
			.flatMap((set) -> set.getValue().stream().map((assessment) -> new Part<>(set.getKey(), assessment)));
	}

	/** Returns the items of these sets, in the order of an export. */
	abstract List<Part<StandardSetDetails, T>> items(UUID partnershipId, List<StandardSetDetails> sets);

	/** Prepares to convert the rows of one file. */
	abstract Converter<T, E> converter(UUID partnershipId, List<StandardSetDetails> sets);

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.sets.list(partnershipId)
			.stream()
			.map((set) -> new TablePart(set.slug(), set.title(), "set"))
			.toList();
	}

	@Override
	protected String partnershipKey() {
		return SelfAssessmentDetails.PARTNERSHIP;
	}

	@Override
	protected Set<String> standards(UUID partnershipId) {
		return this.sets.list(partnershipId)
			.stream()
			.flatMap((set) -> set.standards().stream())
			.map((standard) -> standard.title().toLowerCase(Locale.UK))
			.collect(Collectors.toSet());
	}

	@Override
	protected List<Part<StandardSetDetails, T>> existing(UUID partnershipId) {
		return items(partnershipId, this.sets.list(partnershipId));
	}

	@Override
	protected RowReader<Part<StandardSetDetails, T>, Values<E>> reader(UUID partnershipId,
			List<Part<StandardSetDetails, T>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		var converter = converter(partnershipId, known.all());
		return (row) -> {
			var set = known.read(row, "set");
			return new Values<>(set, converter.convert(row, set));
		};
	}

	/**
	 * Converts the cells of a row, given its set.
	 *
	 * @param <T> the item
	 * @param <E> its new values
	 */
	@FunctionalInterface
	interface Converter<T, E> {

		E convert(Row<Part<StandardSetDetails, T>> row, @Nullable StandardSetDetails set);

	}

	/**
	 * New values of an item.
	 *
	 * @param set its set, or {@code null} if the row has errors
	 */
	record Values<E>(@Nullable StandardSetDetails set, E item) {

		StandardSetDetails requireSet() {
			return Objects.requireNonNull(this.set, "Rows with errors are not saved");
		}

	}

}
