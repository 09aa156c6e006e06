package org.throughline.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.text.Messages;
import org.throughline.action.LearningDirectory;
import org.throughline.action.LinkedLearning;
import org.throughline.action.RecommendationPair;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.SimilarLearning;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;

import static java.util.Objects.requireNonNull;

/**
 * Links of learning points and summaries with recommendations. Each reader gets the links
 * of which they can see both ends; business managers make them.
 */
@Service
@Transactional(readOnly = true)
public class LearningLinkService implements LearningDirectory {

	private static final Comparator<LinkedLearning> NEWEST_FIRST = Comparator
		.comparing((LinkedLearning learning) -> ApproximateDate.day(learning.published()),
				Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing(LinkedLearning::reference);

	private final JdbcClient jdbc;

	private final ReviewReader reviews;

	private final LearningSummaryService summaries;

	private final RecommendationService recommendations;

	private final CurrentUser user;

	private final Messages messages;

	LearningLinkService(JdbcClient jdbc, ReviewReader reviews, LearningSummaryService summaries,
			RecommendationService recommendations, CurrentUser user, Messages messages) {
		this.jdbc = jdbc;
		this.reviews = reviews;
		this.summaries = summaries;
		this.recommendations = recommendations;
		this.user = user;
		this.messages = messages;
	}

	@Override
	public List<LinkedLearning> linked(RecommendationSummary recommendation) {
		var relations = new HashMap<UUID, @Nullable RecommendationRelation>();
		this.jdbc.sql("select learning_id, kind from learning_link where recommendation_id = ? and kind <> 'DIFFERENT'")
			.param(recommendation.id())
			.query((row) -> {
				relations.put(row.getObject("learning_id", UUID.class),
						RecommendationRelation.valueOf(row.getString("kind")));
			});
		return visible(recommendation, relations).values().stream().sorted(NEWEST_FIRST).toList();
	}

	@Override
	public List<SimilarLearning> similar(RecommendationSummary recommendation, int most) {
		UUID partnershipId = recommendation.identity().partnershipId();
		this.user.requireManager(partnershipId);
		var found = this.jdbc
			.sql("""
					select found.id, found.words, found.themes
					from recommendation_text this cross join lateral similar_texts(this.compared, array(
					  select t.compared from learning_text t
					  where t.partnership_id = this.partnership_id and t.review_id is distinct from this.source_id
					    and not exists (select from learning_link l where l.recommendation_id = this.id and l.learning_id = t.id)), :most) found
					where this.id = :recommendation
					order by found.place""")
			.param("recommendation", recommendation.id())
			.param("most", most)
			.query(MappedRecord.rows(Similar.class))
			.list();
		var ids = new HashMap<UUID, @Nullable RecommendationRelation>();
		found.forEach((each) -> ids.put(each.id(), null));
		var learning = visible(recommendation, ids);
		return found.stream()
			.filter((each) -> learning.containsKey(each.id()))
			.map((each) -> new SimilarLearning(requireNonNull(learning.get(each.id())), each.words(), each.themes()))
			.toList();
	}

	@Override
	public List<RecommendationPair> pairs(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select r.reference, l.kind as relation, t.reference as other
				from learning_link l
				join learning_text t on t.id = l.learning_id
				join recommendation_text r on r.id = l.recommendation_id
				where t.partnership_id = ?
				order by r.reference, t.reference""").param(partnershipId).query(RecommendationPair.class).list();
	}

	@Override
	@Transactional
	public void link(UUID partnershipId, UUID recommendationId, String reference,
			@Nullable RecommendationRelation relation) {
		this.user.requireManager(partnershipId);
		var learning = this.jdbc
			.sql("select id, number is not null as point from learning_text where partnership_id = ? and reference = ?")
			.params(partnershipId, reference)
			.query(Learning.class)
			.optional()
			.orElseThrow(() -> new RuleViolation("other", "review.learning.unknown", reference));
		this.jdbc.sql("delete from learning_link where recommendation_id = ? and learning_id = ?")
			.params(recommendationId, learning.id())
			.update();
		if (relation != null) {
			this.jdbc
				.sql("insert into learning_link (recommendation_id, point_id, summary_id, kind) values (?, ?, ?, ?)")
				.param(recommendationId)
				.param(learning.point() ? learning.id() : null)
				.param(learning.point() ? null : learning.id())
				.param(relation.name())
				.update();
		}
	}

	/**
	 * Returns the recommendations that are linked with learning points or summaries, as
	 * far as the reader may see them, by the identifier of the learning.
	 */
	public Map<UUID, List<LinkedRecommendation>> recommendations(UUID partnershipId, Collection<UUID> learningIds) {
		var ties = this.jdbc.sql("""
				select learning_id, recommendation_id, kind as relation from learning_link
				where (point_id = any(:ids) or summary_id = any(:ids)) and kind <> 'DIFFERENT'""")
			.param("ids", learningIds.toArray(UUID[]::new))
			.query(Tie.class)
			.list();
		var seen = this.recommendations.withIds(partnershipId, ties.stream().map(Tie::recommendationId).toList());
		return ties.stream()
			.filter((tie) -> seen.containsKey(tie.recommendationId()))
			.sorted(Comparator
				.comparing((Tie tie) -> requireNonNull(seen.get(tie.recommendationId())).identity().reference()))
			.collect(Collectors.groupingBy(Tie::learningId, Collectors.mapping(
					(tie) -> new LinkedRecommendation(requireNonNull(seen.get(tie.recommendationId())), tie.relation()),
					Collectors.toList())));
	}

	/** Returns those of these learning points and summaries that the reader can see. */
	private Map<UUID, LinkedLearning> visible(RecommendationSummary recommendation,
			Map<UUID, @Nullable RecommendationRelation> wanted) {
		if (wanted.isEmpty()) {
			return Map.of();
		}
		UUID partnershipId = recommendation.identity().partnershipId();
		var madeOn = recommendation.content().citation().madeOn();
		var visible = new HashMap<UUID, LinkedLearning>();
		var points = points(wanted.keySet());
		var lines = this.reviews.byIds(partnershipId, points.stream().map(Point::reviewId).distinct().toList());
		for (var point : points) {
			var line = lines.get(point.reviewId());
			if (line != null && line.access().canReadPage() && line.access().canSee(point.visibility())) {
				var review = line.access().visiblePartsOf(line.review());
				visible.put(point.id(), new LinkedLearning(point.reference(), point.wording(), name(review),
						"reviews/" + review.reference() + "#learning-" + point.number(), review.firstPublished(),
						wanted.get(point.id()), isBefore(review.firstPublished(), madeOn)));
			}
		}
		if (points.size() < wanted.size()) {
			this.summaries.list(partnershipId)
				.stream()
				.filter((summary) -> wanted.containsKey(summary.id()))
				.forEach((summary) -> visible.put(summary.id(), linked(summary, wanted.get(summary.id()), madeOn)));
		}
		return visible;
	}

	private List<Point> points(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select id, review_id, reference, number, wording, visibility from learning_text
				where id = any(:ids) and number is not null""")
			.param("ids", ids.toArray(UUID[]::new))
			.query(Point.class)
			.list();
	}

	private LinkedLearning linked(LearningSummaryDetails summary, @Nullable RecommendationRelation relation,
			@Nullable LocalDate madeOn) {
		String review = summary.reviewReference();
		return new LinkedLearning("summary:" + summary.slug(), summary.content().title(),
				this.messages.text("review.learning.summary"),
				"reviews" + ((review != null) ? "/" + review : "") + "#summaries", summary.content().published(),
				relation, isBefore(summary.content().published(), madeOn));
	}

	private static boolean isBefore(@Nullable ApproximateDate published, @Nullable LocalDate day) {
		return published != null && day != null && published.latest().isBefore(day);
	}

	private String name(ReviewSummary review) {
		return review.name(this.messages.label(review.type()));
	}

	private record Learning(UUID id, boolean point) {

	}

	private record Point(UUID id, UUID reviewId, String reference, int number, String wording, Visibility visibility) {

	}

	private record Tie(UUID learningId, UUID recommendationId, RecommendationRelation relation) {

	}

	private record Similar(UUID id, List<String> words, List<String> themes) {

	}

}
