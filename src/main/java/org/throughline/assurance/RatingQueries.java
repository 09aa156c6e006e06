package org.throughline.assurance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Ratings for every reader: those in published reports for everyone, the others for
 * people with draft access. Nothing is compared or counted across rating schemes.
 */
@Service
@Transactional(readOnly = true)
public class RatingQueries {

	/**
	 * The number of organisations that a report's page shows of one set.
	 */
	private static final int IN_REPORT = 3;

	/** Whether the reader may see the self-assessment {@code a}. */
	private static final String VISIBLE = "assurance_visible(a.report_id, :drafts)";

	private final SchemeReader schemes;

	private final AssessmentReader assessments;

	private final TrendReader trends;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingQueries(SchemeReader schemes, AssessmentReader assessments, TrendReader trends, CurrentUser user,
			JdbcClient jdbc) {
		this.schemes = schemes;
		this.assessments = assessments;
		this.trends = trends;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The sets of which the reader may see self-assessments, latest first. */
	public List<StandardSetSummary> sets(UUID partnershipId) {
		var reader = Map.of("drafts", this.user.readsDrafts(partnershipId));
		return this.assessments.summaries(partnershipId, VISIBLE, reader)
			.stream()
			.filter((set) -> set.counts().requested() > 0)
			.toList();
	}

	/**
	 * One set with one page of its organisations.
	 * @throws NotFoundException if the reader may see none of its self-assessments
	 */
	public HeatMap heatMap(UUID partnershipId, String slug, Pageable page) {
		boolean drafts = this.user.readsDrafts(partnershipId);
		var reader = Map.of("drafts", drafts);
		var set = this.schemes.set(partnershipId, slug).orElseThrow(NotFoundException::new);
		var found = this.assessments.page(set, VISIBLE, reader, page);
		if (found.getTotalElements() == 0) {
			throw new NotFoundException();
		}
		var rows = new PageImpl<>(rows(found.getContent(), drafts), page, found.getTotalElements());
		return map(set, rows, counts(List.of(set), VISIBLE, reader),
				peerReviews(List.of(set), "assurance_visible(p.report_id, :drafts)", reader, drafts));
	}

	/** The sets in a report, each with its first organisations. */
	public List<HeatMap> ofReport(UUID partnershipId, UUID reportId) {
		boolean drafts = this.user.readsDrafts(partnershipId);
		var parameters = Map.of("partnership", partnershipId, "report", reportId, "drafts", drafts);
		String where = "a.partnership_id = :partnership and a.report_id = :report and " + VISIBLE;
		var found = this.assessments.first(IN_REPORT, where, parameters);
		if (found.isEmpty()) {
			return List.of();
		}
		var sets = this.schemes.sets(found.stream().map((each) -> each.setId()).toList());
		var bySet = sets.stream().collect(Collectors.toMap(StandardSetDetails::id, Function.identity()));
		var rows = rows(
				found.stream().map((each) -> each.details(Objects.requireNonNull(bySet.get(each.setId())))).toList(),
				drafts);
		var counts = counts(sets, where, parameters);
		var peerReviews = peerReviews(sets, "p.report_id = :report", parameters, drafts);
		return sets.stream().map((set) -> {
			var own = rows.stream().filter((row) -> row.assessment().setId().equals(set.id())).toList();
			long total = found.stream()
				.filter((each) -> each.setId().equals(set.id()))
				.mapToLong(AssessmentReader.Found::requested)
				.findFirst()
				.orElse(0);
			return map(set, new PageImpl<>(own, PageRequest.of(0, IN_REPORT), total), counts,
					peerReviews.stream().filter((review) -> review.setId().equals(set.id())).toList());
		}).toList();
	}

	private List<HeatMap.Row> rows(List<SelfAssessmentDetails> found, boolean drafts) {
		return this.trends.rows(drafts ? found : found.stream().map(SelfAssessmentDetails::published).toList(), drafts);
	}

	private List<PeerReviewDetails> peerReviews(Collection<StandardSetDetails> sets, String where,
			Map<String, ?> parameters, boolean drafts) {
		var found = this.assessments.peerReviews(sets, where, parameters);
		return drafts ? found : found.stream().map(PeerReviewDetails::published).toList();
	}

	/**
	 * The number of organisations by set, standard and label of the level, or reason why
	 * it is not rated.
	 */
	private Map<List<Object>, Integer> counts(Collection<StandardSetDetails> sets, String where,
			Map<String, ?> parameters) {
		var counts = new HashMap<List<Object>, Integer>();
		this.jdbc
			.sql("""
					select r.set_id, r.number, r.label, count(*) as organisations
					from (select assessment_id, set_id, number, label from counted_rating
					  union all select assessment_id, set_id, number, not_rated from standard_rating where not_rated is not null) r
					join self_assessment a on a.id = r.assessment_id
					where r.set_id = any(:sets) and %s
					group by r.set_id, r.number, r.label"""
				.formatted(where))
			.params(parameters)
			.param("sets", sets.stream().map(StandardSetDetails::id).toArray(UUID[]::new))
			.query((row) -> {
				counts.put(List.of(row.getObject("set_id", UUID.class), row.getInt("number"), row.getString("label")),
						row.getInt("organisations"));
			});
		return counts;
	}

	private static HeatMap map(StandardSetDetails set, Page<HeatMap.Row> rows, Map<List<Object>, Integer> counts,
			List<PeerReviewDetails> peerReviews) {
		var totals = new ArrayList<HeatMap.Total>();
		for (var standard : set.standards()) {
			var levels = set.scheme()
				.levels()
				.stream()
				.map((level) -> counts.getOrDefault(List.of(set.id(), standard.number(), level.label()), 0))
				.toList();
			int notApplicable = counts.getOrDefault(List.of(set.id(), standard.number(), "NOT_APPLICABLE"), 0);
			int noReturn = counts.getOrDefault(List.of(set.id(), standard.number(), "NO_RETURN"), 0);
			int rated = levels.stream().mapToInt(Integer::intValue).sum();
			totals.add(new HeatMap.Total(standard, levels, notApplicable, noReturn,
					(int) rows.getTotalElements() - rated - notApplicable - noReturn));
		}
		return new HeatMap(set, rows, totals, peerReviews);
	}

}
