package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;

/** Manages self-assessments, for the partnership's business manager. */
@Service
@Transactional(readOnly = true)
public class SelfAssessmentService {

	private final PartnershipService partnerships;

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final SelfAssessmentRepository assessments;

	private final AssessmentReader reader;

	private final TrendReader trends;

	private final AssuranceLookups lookups;

	private final RequestService requests;

	private final CurrentUser user;

	SelfAssessmentService(PartnershipService partnerships, StandardSetService sets, StandardMappingService mappings,
			SelfAssessmentRepository assessments, AssessmentReader reader, TrendReader trends, AssuranceLookups lookups,
			RequestService requests, CurrentUser user) {
		this.partnerships = partnerships;
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
		this.reader = reader;
		this.trends = trends;
		this.lookups = lookups;
		this.requests = requests;
		this.user = user;
	}

	/** The sets of standards with counts of their self-assessments, latest first. */
	public List<StandardSetSummary> sets(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var open = this.requests.open(partnershipId, ReturnKind.SELF_ASSESSMENT);
		return this.reader.summaries(partnershipId, "true", Map.of())
			.stream()
			.map((set) -> set.withRequests(open))
			.toList();
	}

	/**
	 * One page of the self-assessments of a set, by name of the organisation.
	 * @param outstandingOnly whether to return only those not yet received
	 */
	public Page<SelfAssessmentDetails> list(UUID partnershipId, StandardSetDetails set, boolean outstandingOnly,
			Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(set, outstandingOnly ? "not " + AssessmentReader.RECEIVED : "true", Map.of(), page);
	}

	/**
	 * All self-assessments of these sets, those of each set by name of the organisation.
	 */
	public Map<StandardSetDetails, List<SelfAssessmentDetails>> all(UUID partnershipId, List<StandardSetDetails> sets) {
		this.user.requireManager(partnershipId);
		return this.reader.all(partnershipId, sets);
	}

	/**
	 * The self-assessment of an organisation, or of the partnership.
	 * @throws NotFoundException if it has not been requested
	 */
	public SelfAssessmentDetails details(UUID partnershipId, StandardSetDetails set, String organisation) {
		this.user.requireManager(partnershipId);
		return this.reader
			.first(1, "a.set_id = :set and b.slug = :organisation",
					Map.of("set", set.id(), "organisation", organisation))
			.stream()
			.map((found) -> found.details(set))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** A self-assessment compared with those of previous audits. */
	public HeatMap.Row compared(UUID partnershipId, SelfAssessmentDetails assessment) {
		this.user.requireManager(partnershipId);
		return this.trends.rows(List.of(assessment), true).get(0);
	}

	/**
	 * Requests self-assessments of organisations, or of the partnership. Existing ones do
	 * not change.
	 * @return the number of new requests
	 */
	@Transactional
	public int request(UUID partnershipId, String setSlug, List<String> organisations) {
		var set = this.sets.find(partnershipId, setSlug);
		return request(partnershipId, set, this.lookups.bodies("organisations", partnershipId, organisations).values());
	}

	private int request(UUID partnershipId, StandardSetDetails set, Iterable<UUID> bodies) {
		this.partnerships.lock(partnershipId);
		var existing = this.assessments.ofSets(List.of(set.id()))
			.stream()
			.map(SelfAssessment::bodyId)
			.collect(Collectors.toSet());
		var added = new ArrayList<SelfAssessment>();
		for (var body : bodies) {
			if (existing.add(body)) {
				added.add(requested(partnershipId, set, body, set.yearLabel()));
			}
		}
		this.assessments.saveAll(added);
		this.assessments.flush();
		return added.size();
	}

	static SelfAssessment requested(UUID partnershipId, StandardSetDetails set, UUID bodyId, String period) {
		return new SelfAssessment(partnershipId, set.id(), bodyId, SelfAssessmentContent.requested(period));
	}

	/**
	 * Returns the self-assessment of an organisation, and requests it first if necessary.
	 */
	SelfAssessment findOrRequest(UUID partnershipId, StandardSetDetails set, UUID organisationId, String period) {
		return this.assessments.find(set.id(), organisationId)
			.orElseGet(() -> this.assessments.save(requested(partnershipId, set, organisationId, period)));
	}

	/**
	 * Copies the self-assessments of the previous audit to everyone who has entered
	 * nothing yet. Copied ratings do not count until they are confirmed.
	 * @return the number of organisations
	 */
	@Transactional
	public int copy(UUID partnershipId, String setSlug) {
		var set = this.sets.find(partnershipId, setSlug);
		String follows = set.followsSlug();
		if (follows == null) {
			throw new RuleViolation("set", "standardSet.follows.missing");
		}
		var mapping = this.mappings.mapping(partnershipId, setSlug);
		if (mapping.isEmpty()) {
			throw new RuleViolation("set", "standardSet.mapping.missing");
		}
		var earlier = this.assessments.ofSets(List.of(this.sets.find(partnershipId, follows).id()));
		request(partnershipId, set, earlier.stream().map(SelfAssessment::bodyId).toList());
		var own = this.assessments.ofSets(List.of(set.id()))
			.stream()
			.collect(Collectors.toMap(SelfAssessment::bodyId, Function.identity()));
		int copied = 0;
		for (var before : earlier) {
			var assessment = own.get(before.bodyId());
			if (assessment != null && assessment.untouched() && !before.ratings().isEmpty()) {
				assessment.copyFrom(before, RatingCopies.of(set, before.ratings(), mapping));
				copied++;
			}
		}
		this.assessments.flush();
		return copied;
	}

	/**
	 * Adds all self-assessments of a set that are in no report to this one.
	 * @return the number of self-assessments
	 */
	@Transactional
	public int addToReport(UUID partnershipId, String setSlug, String reportSlug) {
		var set = this.sets.find(partnershipId, setSlug);
		var report = this.lookups.report("report", partnershipId, reportSlug);
		return (report != null) ? this.assessments.addToReport(set.id(), report) : 0;
	}

	/** Changes a self-assessment, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, String setSlug, String organisation, int version, SelfAssessmentEdit edit) {
		var set = this.sets.find(partnershipId, setSlug);
		var assessment = this.lookups.assessment(partnershipId, set, organisation, version);
		var report = this.lookups.report("report", partnershipId, edit.reportSlug());
		replace(set, assessment, edit.content(), report, edit.ratings());
	}

	void replace(StandardSetDetails set, SelfAssessment assessment, SelfAssessmentContent content,
			@Nullable UUID reportId, List<RatingEdit> ratings) {
		assessment.replace(content.checked(), reportId);
		for (int at = 0; at < ratings.size(); at++) {
			rate(set, assessment, ratings.get(at), "ratings[" + at + "].");
		}
		this.assessments.flush();
	}

	static void rate(StandardSetDetails set, SelfAssessment assessment, RatingEdit rating, String path) {
		if (set.standard(rating.number()).isEmpty()) {
			throw new RuleViolation(path + "level", "rating.standard.unknown", rating.number(), set.title());
		}
		var reason = set.scheme().level(rating.level()).isEmpty() ? NotRated.of(rating.level()) : null;
		String level = (reason == null) ? level(set, rating.level(), path + "level") : null;
		assessment.rate(rating.number(), new StandardRating(set.id(), set.scheme().id(), level, reason,
				rating.evidence(), level != null && rating.confirmed(), Moderation.NONE));
	}

	/** Returns the level as the scheme writes it. Refuses a level of another scheme. */
	static @Nullable String level(StandardSetDetails set, @Nullable String label, String field) {
		return (label == null) ? null
				: set.scheme()
					.level(label)
					.orElseThrow(() -> new RuleViolation(field, "rating.level.unknown", label, set.scheme().name()))
					.label();
	}

	/** Removes a self-assessment, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, String setSlug, String organisation, int version) {
		var set = this.sets.find(partnershipId, setSlug);
		this.assessments.delete(this.lookups.assessment(partnershipId, set, organisation, version));
		this.assessments.flush();
	}

}
