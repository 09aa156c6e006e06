package org.throughline.transfer.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.review.CaseFacts;
import org.throughline.review.DeadlineMode;
import org.throughline.review.NewReview;
import org.throughline.review.NotifiedBy;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEdit;
import org.throughline.review.ReviewEditService;
import org.throughline.review.ReviewFilter;
import org.throughline.review.ReviewNaming;
import org.throughline.review.ReviewProgress;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ReviewSummary;
import org.throughline.review.ReviewText;
import org.throughline.review.ReviewType;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeName;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Reviews, one a row. A table does not publish or withdraw a review.
 */
@Component
class ReviewsTable extends SimpleTable<ReviewDetails, ReviewsTable.Values> {

	private static final Columns<ReviewDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("webReference", 60, (one) -> one.review().reference()).required().identifying().fixed();
		COLUMNS.choice("type", ReviewType.class, (one) -> one.review().type()).required().fixed();
		COLUMNS.text("regime", Columns.LINE, (review) -> review.origin().regimeKey())
			.shownAs((review) -> review.origin().regimeName())
			.alias((review) -> review.origin().regimeKey())
			.sameForAll()
			.fixed();
		COLUMNS.text("follows", 60, ReviewsTable::follows).fixed();
		COLUMNS.text("pseudonym", 100, (one) -> one.review().naming().pseudonym());
		COLUMNS.text("describedAs", 200, (one) -> one.review().naming().describedAs());
		COLUMNS.text("subject", 1_000, (one) -> one.review().naming().subject());
		COLUMNS.choice("status", ReviewStatus.class, (one) -> one.review().progress().status())
			.orElse(ReviewStatus.OPEN);
		COLUMNS.choice("visibility", Visibility.class, (one) -> one.review().progress().visibility())
			.orElse(Visibility.INTERNAL);
		COLUMNS.choice("publicationForm", PublicationForm.class, (one) -> one.review().progress().publicationForm());
		COLUMNS.approximateDate("planned", (one) -> one.review().progress().planned());
		COLUMNS.day("availableUntil", (one) -> one.text().availableUntil());
		COLUMNS.period(40, (one) -> one.review().progress().periodLabel()).sameForAll();
		COLUMNS.choice("deadlines", DeadlineMode.class, (one) -> one.review().progress().deadlines()).sameForAll();
		COLUMNS.count("childrenCount", (one) -> one.facts().childrenCount());
		COLUMNS.yesNo("lookedAfter", (one) -> one.facts().lookedAfter() ? true : null);
		COLUMNS.yesNo("careLeaver", (one) -> one.facts().careLeaver() ? true : null);
		COLUMNS.choice("notifiedBy", NotifiedBy.class, (one) -> one.facts().notifiedBy()).sameForAll();
		COLUMNS.text("notifyingArea", 200, (one) -> one.facts().notifyingArea());
		COLUMNS.lines("homeAreas", 1_000, (one) -> one.facts().homeAreaList());
		COLUMNS.organisations("partners", (review) -> review.tags().partners());
		COLUMNS.themes((one) -> one.tags().themes().stream().map(ThemeName::slug).toList());
		COLUMNS.lines("workStreams", Columns.WORDING, (review) -> review.course().workStreams());
		COLUMNS.text("summary", 20_000, (one) -> one.text().summary());
		COLUMNS.text("publicNote", 2_000, (one) -> one.text().publicNote());
		COLUMNS.count("declaredRecommendations", (one) -> one.text().declaredRecommendations());
		COLUMNS.webAddress("url", (one) -> one.text().url());
		COLUMNS.text("source", 1_000, (one) -> one.text().source()).sameForAll();
		COLUMNS.note((one) -> one.text().note());
		COLUMNS.reference((one) -> one.review().reference());
	}

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final StatuteService statute;

	ReviewsTable(TableSupport support, ReviewService reviews, ReviewEditService editing, StatuteService statute) {
		super(support, "reviews", "reviews", COLUMNS, reviews::all,
				(partnershipId, values) -> add(editing, partnershipId, values),
				(partnershipId, review, values) -> update(editing, partnershipId, review, values));
		this.reviews = reviews;
		this.editing = editing;
		this.statute = statute;
	}

	private static @Nullable String follows(ReviewDetails review) {
		var earlier = review.origin().convertedFrom();
		return (earlier != null) ? earlier.reference() : null;
	}

	@Override
	protected RowReader<ReviewDetails, Values> reader(UUID partnershipId, List<ReviewDetails> existing,
			Lookups lookups) {
		var regimes = new HashMap<String, String>();
		this.statute.regimes().forEach((regime) -> {
			regimes.put(Lookups.plain(regime.name()), regime.key());
			regimes.put(Lookups.plain(regime.name().replaceFirst(".*\\((.*)\\)", "$1")), regime.key());
			regimes.put(Lookups.plain(regime.key()), regime.key());
		});
		var references = new HashSet<String>();
		existing.forEach((review) -> references.add(review.review().reference()));
		return (row) -> {
			var values = values(row, regimes, references);
			if (row.changed() && !row.hasErrors()) {
				var review = row.existing();
				row.check(() -> {
					if (review != null) {
						this.editing.check(review, values.edit());
					}
					else {
						this.editing.check(partnershipId, values.added(), values.edit());
					}
				}, Map.of("reference", "webReference"));
			}
			references.add(row.text("webReference"));
			return values;
		};
	}

	private static Values values(Row<ReviewDetails> row, Map<String, String> regimes, Set<String> references) {
		String stated = row.get("regime");
		String regime = (stated != null) ? regimes.get(Lookups.plain(stated)) : null;
		if (stated != null && regime == null) {
			row.error("regime", "table.reviews.error.regime", stated);
		}
		String follows = row.get("follows");
		if (follows != null && !references.contains(follows)) {
			row.error("follows", "review.follows.unknown", follows);
		}
		var content = content(row);
		var added = new NewReview(TimeOrderedId.next(), row.require("webReference"),
				Objects.requireNonNullElse(row.get("type"), ReviewType.LEARNING_REVIEW), regime, null, content.naming(),
				content.facts());
		return new Values(added, follows, new ReviewEdit(content, row.require("themes"), row.require("partners"),
				row.existing(ReviewDetails::version, 0)), row.require("workStreams"));
	}

	private static ReviewContent content(Row<ReviewDetails> row) {
		Integer children = row.get("childrenCount");
		if (children != null && children == 0) {
			row.error("childrenCount", "review.children.none");
		}
		List<String> homeAreas = row.require("homeAreas");
		var naming = new ReviewNaming(row.get("pseudonym"), row.get("describedAs"), row.get("subject"));
		var progress = new ReviewProgress(row.require("status"), row.require("visibility"), row.get("publicationForm"),
				row.get("planned"), row.get("period"), row.get("deadlines"));
		var facts = new CaseFacts(children, row.require("lookedAfter"), row.require("careLeaver"),
				row.get("notifiedBy"), row.get("notifyingArea"),
				homeAreas.isEmpty() ? null : String.join("\n", homeAreas));
		var text = new ReviewText(row.get("summary"), row.get("publicNote"), row.get("declaredRecommendations"),
				row.get("url"), row.get("availableUntil"), row.get("source"), row.get("note"));
		return new ReviewContent(naming, progress, facts, text);
	}

	private static void add(ReviewEditService editing, UUID partnershipId, Values values) {
		editing.add(partnershipId, values.added(), values.edit(), values.follows());
		if (!values.workStreams().isEmpty()) {
			editing.replaceWorkStreams(partnershipId, Objects.requireNonNull(values.added().reference()),
					values.workStreams(), List.of());
		}
	}

	private static void update(ReviewEditService editing, UUID partnershipId, ReviewDetails review, Values values) {
		String reference = review.review().reference();
		editing.edit(partnershipId, reference, values.edit());
		editing.replaceWorkStreams(partnershipId, reference, values.workStreams(), review.course().workStreams());
	}

	/**
	 * New values of a review.
	 *
	 * @param added what is set when it is added
	 * @param follows reference of the rapid review that it follows, or {@code null}
	 * @param edit what can be changed
	 */
	record Values(NewReview added, @Nullable String follows, ReviewEdit edit, List<String> workStreams) {

	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.reviews.page(partnershipId, ReviewFilter.of(filter), Pageable.unpaged())
			.stream()
			.map(ReviewSummary::reference);
	}

}
