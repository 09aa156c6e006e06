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

import org.throughline.assurance.AssuranceVisibility.Scope;
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

	private final SchemeReader schemes;

	private final AssessmentReader assessments;

	private final TrendReader trends;

	private final AssuranceVisibility visibility;

	private final JdbcClient jdbc;

	RatingQueries(SchemeReader schemes, AssessmentReader assessments, TrendReader trends,
			AssuranceVisibility visibility, JdbcClient jdbc) {
		this.schemes = schemes;
		this.assessments = assessments;
		this.trends = trends;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/** The sets of which the reader may see self-assessments, latest first. */
	public List<StandardSetSummary> sets(UUID partnershipId) {
		var reader = this.visibility.in(partnershipId);
		return this.assessments.summaries(partnershipId, Scope.condition("a"), reader.parameters())
			.stream()
			.filter((set) -> set.requested() > 0)
			.toList();
	}

	/**
	 * One set with one page of its organisations.
	 * @throws NotFoundException if the reader may see none of its self-assessments
	 */
	public HeatMap heatMap(UUID partnershipId, String slug, Pageable page) {
		var reader = this.visibility.in(partnershipId);
		var set = this.schemes.set(partnershipId, slug).orElseThrow(NotFoundException::new);
		var found = this.assessments.page(set, Scope.condition("a"), reader.parameters(), page);
		if (found.getTotalElements() == 0) {
			throw new NotFoundException();
		}
		var rows = new PageImpl<>(rows(found.getContent(), reader), page, found.getTotalElements());
		var counts = counts(List.of(set), Scope.condition("a"), reader.parameters());
		return map(set, rows, counts, peerReviews(List.of(set), Scope.condition("p"), reader.parameters(), reader));
	}

	/** The sets in a report, each with its first organisations. */
	public List<HeatMap> ofReport(UUID partnershipId, String reportSlug) {
		var reader = this.visibility.in(partnershipId);
		var parameters = new HashMap<String, Object>(reader.parameters());
		parameters.put("report", reportSlug);
		parameters.put("partnership", partnershipId);
		String where = "a.partnership_id = :partnership and a.report_slug = :report and " + Scope.condition("a");
		var found = this.assessments.first(IN_REPORT, where, parameters);
		if (found.isEmpty()) {
			return List.of();
		}
		var sets = this.schemes.sets(found.stream().map((each) -> each.setId()).toList());
		var bySet = sets.stream().collect(Collectors.toMap(StandardSetDetails::id, Function.identity()));
		var rows = rows(
				found.stream().map((each) -> each.details(Objects.requireNonNull(bySet.get(each.setId())))).toList(),
				reader);
		var counts = counts(sets, where, parameters);
		var peerReviews = peerReviews(sets, "p.report_slug = :report and " + Scope.condition("p"), parameters, reader);
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

	private List<HeatMap.Row> rows(List<SelfAssessmentDetails> found, Scope reader) {
		return this.trends.rows(reader.all() ? found : found.stream().map(SelfAssessmentDetails::published).toList(),
				reader);
	}

	private List<PeerReviewDetails> peerReviews(Collection<StandardSetDetails> sets, String where,
			Map<String, ?> parameters, Scope reader) {
		var found = this.assessments.peerReviews(sets, where, parameters);
		return reader.all() ? found : found.stream().map(PeerReviewDetails::published).toList();
	}

	/** The number of organisations with a level, by set, standard and label. */
	private Map<List<Object>, Integer> counts(Collection<StandardSetDetails> sets, String where,
			Map<String, ?> parameters) {
		var counts = new HashMap<List<Object>, Integer>();
		this.jdbc.sql("""
				select r.set_id, r.number, coalesce(r.moderated_level, r.level) as label, count(*) as organisations
				from standard_rating r join self_assessment a on a.id = r.assessment_id
				where r.set_id = any(:sets) and r.confirmed and r.level is not null and %s
				group by r.set_id, r.number, label""".formatted(where))
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
			int rated = levels.stream().mapToInt(Integer::intValue).sum();
			totals.add(new HeatMap.Total(standard, levels, (int) rows.getTotalElements() - rated));
		}
		return new HeatMap(set, rows, totals, peerReviews);
	}

}
