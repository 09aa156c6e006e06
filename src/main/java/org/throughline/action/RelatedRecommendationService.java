package org.throughline.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import static java.util.Objects.requireNonNull;

/**
 * Links recommendations that duplicate, support or supersede each other. Only business
 * managers link them, from suggestions or by reference.
 */
@Service
@Transactional(readOnly = true)
public class RelatedRecommendationService {

	/** The number of suggestions of each kind. */
	public static final int SUGGESTED = 5;

	private final RecommendationRepository recommendations;

	private final RecommendationReader reader;

	private final ActionLookups lookups;

	private final ActionVisibility visibility;

	private final LearningDirectory learning;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	RelatedRecommendationService(RecommendationRepository recommendations, RecommendationReader reader,
			ActionLookups lookups, ActionVisibility visibility, LearningDirectory learning, JdbcClient jdbc,
			CurrentUser user) {
		this.recommendations = recommendations;
		this.reader = reader;
		this.lookups = lookups;
		this.visibility = visibility;
		this.learning = learning;
		this.jdbc = jdbc;
		this.user = user;
	}

	/** Returns the linked recommendations that the reader may see, earlier ones first. */
	public List<RelatedRecommendation> related(RecommendationSummary one) {
		var ties = this.jdbc.sql("""
				select other_id, kind as relation, turned, earlier from recommendation_tie where recommendation_id = ?
				order by earlier desc""").param(one.id()).query(MappedRecord.rows(Tie.class)).list();
		if (ties.isEmpty()) {
			return List.of();
		}
		UUID partnershipId = one.identity().partnershipId();
		var seen = this.reader.withIds(partnershipId, ties.stream().map(Tie::otherId).toList(),
				this.visibility.in(partnershipId));
		return ties.stream()
			.filter((tie) -> seen.containsKey(tie.otherId()))
			.map((tie) -> new RelatedRecommendation(requireNonNull(seen.get(tie.otherId())), tie.relation(),
					tie.turned(), tie.earlier()))
			.toList();
	}

	/**
	 * Returns earlier or simultaneous recommendations that may be duplicates, the most
	 * similar first; for the business manager. Linked and rejected pairs are left out.
	 */
	public List<SimilarRecommendation> similar(RecommendationSummary one) {
		UUID partnershipId = one.identity().partnershipId();
		this.user.requireManager(partnershipId);
		var found = this.jdbc
			.sql("select id, words, themes, same_addressee from similar_recommendations(?, ?) order by place")
			.params(one.id(), SUGGESTED)
			.query(MappedRecord.rows(Similar.class))
			.list();
		var seen = this.reader.withIds(partnershipId, found.stream().map(Similar::id).toList(),
				this.visibility.in(partnershipId));
		return found.stream().map((each) -> each.with(seen)).toList();
	}

	/**
	 * Links a recommendation with others and with learning, or rejects links.
	 * @param relations its relation to each of them, by reference; {@code null} removes a
	 * link
	 */
	@Transactional
	public void relate(UUID partnershipId, String reference, Map<String, @Nullable RecommendationRelation> relations,
			int version) {
		this.user.requireManager(partnershipId);
		var stored = this.recommendations.findForLinksByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		stored.requireVersion(version);
		relate(partnershipId, stored, relations);
	}

	/** Returns all links of the partnership; for the business manager. */
	public List<RecommendationPair> pairs(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select r.reference, l.kind as relation, o.reference as other
				from recommendation_link l
				join recommendation r on r.id = l.recommendation_id
				join recommendation o on o.id = l.other_id
				where r.partnership_id = ?
				order by r.reference, o.reference""").param(partnershipId).query(RecommendationPair.class).list();
	}

	/** Links a recommendation with another one or with learning, or replaces the link. */
	@Transactional
	public void link(UUID partnershipId, RecommendationPair pair) {
		this.user.requireManager(partnershipId);
		var stored = this.recommendations.findForLinksByPartnershipIdAndReference(partnershipId, pair.reference())
			.orElseThrow(NotFoundException::new);
		relate(partnershipId, stored, Map.of(pair.other(), pair.relation()));
	}

	private void relate(UUID partnershipId, Recommendation stored,
			Map<String, ? extends @Nullable RecommendationRelation> relations) {
		var lookup = this.lookups.in(partnershipId);
		relations.forEach((other, relation) -> {
			if (LearningDirectory.names(other)) {
				this.learning.link(partnershipId, stored.id(), other, relation);
				return;
			}
			UUID otherId = lookup.recommendations("other", List.of(other)).iterator().next();
			if (otherId.equals(stored.id())) {
				throw new RuleViolation("other", "recommendation.related.self");
			}
			relate(stored.id(), otherId, relation);
		});
	}

	private void relate(UUID one, UUID other, @Nullable RecommendationRelation relation) {
		this.jdbc.sql("""
				delete from recommendation_link where recommendation_id = :one and other_id = :other
				or recommendation_id = :other and other_id = :one""").param("one", one).param("other", other).update();
		if (relation != null) {
			this.jdbc.sql("insert into recommendation_link (recommendation_id, other_id, kind) values (?, ?, ?)")
				.params(one, other, relation.name())
				.update();
		}
	}

	private record Tie(UUID otherId, RecommendationRelation relation, boolean turned, boolean earlier) {

	}

	private record Similar(UUID id, List<String> words, List<String> themes, boolean sameAddressee) {

		SimilarRecommendation with(Map<UUID, RecommendationSummary> recommendations) {
			return new SimilarRecommendation(requireNonNull(recommendations.get(this.id)), this.words, this.themes,
					this.sameAddressee);
		}

	}

}
