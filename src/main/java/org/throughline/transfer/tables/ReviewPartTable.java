package org.throughline.transfer.tables;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewPartDetails;
import org.throughline.review.ReviewPartService;
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
abstract class ReviewPartTable<T extends ReviewPartDetails, C>
		extends TransferTable<Part<ReviewDetails, T>, ReviewPartTable.Values<C>> {

	private final ReviewService reviews;

	private final ReviewPartService<?, T, C> parts;

	protected ReviewPartTable(TableSupport support, String key, Columns<Part<ReviewDetails, T>> columns,
			ReviewService reviews, ReviewPartService<?, T, C> parts) {
		super(support, key, "reviews", columns);
		this.reviews = reviews;
		this.parts = parts;
	}

	/** Returns the first columns of such a table. */
	static <T extends ReviewPartDetails> Columns<Part<ReviewDetails, T>> firstColumns() {
		var columns = new Columns<Part<ReviewDetails, T>>();
		columns.link("review", "reviews", Part.parent(ReviewPartTable::reference))
			.required()
			.sameForAll()
			.identifying()
			.fixed();
		columns.reference((part) -> reference(part.parent()) + "/" + part.item().number());
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
			.flatMap((review) -> this.parts.of(review).stream().map((part) -> new Part<>(review, part)))
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
				row.check(() -> this.parts.check(review, (part != null) ? part.item().number() : null, content),
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
				this.parts.add(partnershipId, values.review(), values.content());
			}
			else {
				var part = change.existing().item();
				this.parts.edit(partnershipId, values.review(), part.number(), part.version(), values.content());
			}
		}
	}

	/**
	 * New values of a part.
	 *
	 * @param review reference of its review
	 */
	record Values<C>(String review, C content) {

	}

}
