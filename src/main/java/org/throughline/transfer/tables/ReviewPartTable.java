package org.throughline.transfer.tables;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewService;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Parts of reviews, one a row. Reviews are imported first.
 *
 * @param <T> the parts
 * @param <C> their new values
 */
abstract class ReviewPartTable<T, C> extends TransferTable<Part<ReviewDetails, T>, ReviewPartTable.Values<C>> {

	private final ReviewService reviews;

	private final Function<ReviewDetails, List<T>> parts;

	private final Editing<T, C> editing;

	/**
	 * Creates a table.
	 * @param parts the parts of a review, in the order of an export
	 */
	protected ReviewPartTable(TableSupport support, String key, Columns<Part<ReviewDetails, T>> columns,
			ReviewService reviews, Function<ReviewDetails, List<T>> parts, Editing<T, C> editing) {
		super(support, key, "reviews", columns);
		this.reviews = reviews;
		this.parts = parts;
		this.editing = editing;
	}

	/**
	 * The first columns of such a table.
	 * @param number the number of a part within its review
	 */
	static <T> Columns<Part<ReviewDetails, T>> columns(Function<T, Integer> number) {
		var columns = new Columns<Part<ReviewDetails, T>>();
		columns.link("review", "reviews", Part.parent(ReviewPartTable::reference))
			.required()
			.sameForAll()
			.identifying()
			.fixed();
		columns.reference((part) -> reference(part.parent()) + "/" + number.apply(part.item()));
		return columns;
	}

	private static String reference(ReviewDetails review) {
		return review.review().reference();
	}

	/** Converts a row to the new values of a part. */
	protected abstract C content(Row<Part<ReviewDetails, T>> row);

	@Override
	protected List<Part<ReviewDetails, T>> existing(UUID partnershipId) {
		return this.reviews.all(partnershipId)
			.stream()
			.flatMap((review) -> this.parts.apply(review).stream().map((part) -> new Part<>(review, part)))
			.toList();
	}

	@Override
	protected RowReader<Part<ReviewDetails, T>, Values<C>> reader(UUID partnershipId,
			List<Part<ReviewDetails, T>> existing, Lookups lookups) {
		var byReference = this.reviews.all(partnershipId)
			.stream()
			.collect(Collectors.toMap(ReviewPartTable::reference, Function.identity()));
		return (row) -> {
			var part = row.existing();
			String reference = row.get("review");
			C content = content(row);
			var review = byReference.get(reference);
			if (review != null && row.changed() && !row.hasErrors()) {
				row.check(() -> this.editing.check().accept(review, (part != null) ? part.item() : null, content),
						Map.of());
			}
			return new Values<>((reference != null) ? reference : "", content);
		};
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Part<ReviewDetails, T>, Values<C>>> changes, String fileName) {
		for (var change : changes) {
			var values = change.values();
			if (change.existing() == null) {
				this.editing.add().accept(partnershipId, values.review(), values.content());
			}
			else {
				this.editing.update()
					.accept(partnershipId, values.review(), change.existing().item(), values.content());
			}
		}
	}

	/**
	 * The rules and services of the pages of a part.
	 *
	 * @param check checks new values of an existing part, or of a new one
	 */
	record Editing<T, C>(Check<T, C> check, Add<C> add, Update<T, C> update) {

	}

	@FunctionalInterface
	interface Check<T, C> {

		void accept(ReviewDetails review, @Nullable T part, C content);

	}

	@FunctionalInterface
	interface Add<C> {

		void accept(UUID partnershipId, String review, C content);

	}

	@FunctionalInterface
	interface Update<T, C> {

		void accept(UUID partnershipId, String review, T part, C content);

	}

	/**
	 * New values of a part.
	 *
	 * @param review reference of its review
	 */
	record Values<C>(String review, C content) {

	}

}
