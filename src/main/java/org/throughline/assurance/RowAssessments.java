package org.throughline.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * Saves rows of spreadsheets in the self-assessments that they belong to. A body without
 * a self-assessment gets one.
 */
@Component
class RowAssessments {

	private final SchemeReader reader;

	private final SelfAssessmentRepository assessments;

	private final AssuranceLookups lookups;

	RowAssessments(SchemeReader reader, SelfAssessmentRepository assessments, AssuranceLookups lookups) {
		this.reader = reader;
		this.assessments = assessments;
		this.lookups = lookups;
	}

	/** Saves all rows or none. */
	<R extends Row> void save(UUID partnershipId, List<R> rows, Saving<R> saving) {
		var sets = this.reader.setsOf(partnershipId)
			.stream()
			.collect(Collectors.toMap(StandardSetDetails::slug, Function.identity()));
		var bodies = this.lookups.bodies("organisation", partnershipId,
				rows.stream().map(Row::organisationSlug).distinct().toList());
		var assessments = new HashMap<List<UUID>, SelfAssessment>();
		var setIds = rows.stream()
			.flatMap((row) -> Stream.ofNullable(sets.get(row.setSlug())))
			.map(StandardSetDetails::id)
			.collect(Collectors.toSet());
		this.assessments.ofSets(setIds)
			.forEach((found) -> assessments.put(List.of(found.standardSetId(), found.bodyId()), found));
		for (int at = 0; at < rows.size(); at++) {
			var row = rows.get(at);
			String path = "rows[" + at + "].";
			var set = sets.get(row.setSlug());
			var body = bodies.get(row.organisationSlug());
			if (set == null || body == null) {
				throw new RuleViolation(path + "set", "standardSet.follows.unknown", row.setSlug());
			}
			var assessment = assessments.computeIfAbsent(List.of(set.id(), body), (key) -> this.assessments
				.save(SelfAssessmentService.requested(partnershipId, set, body, set.yearLabel())));
			saving.save(set, assessment, row, path);
		}
		this.assessments.flush();
	}

	/** A row that belongs to a self-assessment. */
	interface Row {

		/** The slug of the set of standards. */
		String setSlug();

		/** The slug of the organisation, or the one of the partnership itself. */
		String organisationSlug();

	}

	/** Saves one row. */
	@FunctionalInterface
	interface Saving<R> {

		void save(StandardSetDetails set, SelfAssessment assessment, R row, String path);

	}

}
