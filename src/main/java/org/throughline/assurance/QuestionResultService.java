package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * Results by question of self-assessments, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class QuestionResultService {

	private final StandardSetService sets;

	private final RowAssessments rows;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	QuestionResultService(StandardSetService sets, RowAssessments rows, AssuranceLookups lookups, CurrentUser user) {
		this.sets = sets;
		this.rows = rows;
		this.lookups = lookups;
		this.user = user;
	}

	/**
	 * Replaces the results of a self-assessment, unless it has changed since this
	 * version.
	 * @param results the results by their line on the form
	 */
	@Transactional
	public void replace(UUID partnershipId, String setSlug, String organisation, int version,
			Map<Integer, QuestionResult> results) {
		var set = this.sets.find(partnershipId, setSlug);
		var assessment = this.lookups.assessment(partnershipId, set, organisation, version);
		assessment.clearResults();
		results.forEach((line, result) -> record(set, assessment, result, path(line)));
	}

	/**
	 * Saves all rows or none. A body without a self-assessment gets one; the result of a
	 * question that has one is replaced.
	 */
	@Transactional
	public void saveAll(UUID partnershipId, List<Row> rows) {
		this.user.requireManager(partnershipId);
		this.rows.save(partnershipId, rows,
				(set, assessment, row, path) -> record(set, assessment, row.result(), path));
	}

	/** Records the results of a form, each in place of an earlier one of its question. */
	static void record(StandardSetDetails set, SelfAssessment assessment, List<QuestionResult> results) {
		for (int at = 0; at < results.size(); at++) {
			record(set, assessment, results.get(at), path(at));
		}
	}

	private static String path(int line) {
		return "results[" + line + "].";
	}

	private static void record(StandardSetDetails set, SelfAssessment assessment, QuestionResult result, String path) {
		if (set.standard(result.number()).isEmpty()) {
			throw new RuleViolation(path + "number", "rating.standard.unknown", result.number(), set.title());
		}
		assessment.record(result.checked(path), StandardRating.notRated(set));
	}

	/**
	 * A result as a row of a spreadsheet.
	 *
	 * @param setSlug the set of standards
	 * @param organisationSlug the organisation, or the partnership itself
	 */
	public record Row(String setSlug, String organisationSlug, QuestionResult result) implements RowAssessments.Row {

	}

}
