package org.throughline.publication;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Explains where a report shows little or no progress. For business managers.
 */
@Service
@Transactional(readOnly = true)
public class LittleProgressService {

	private final LittleProgressReader reader;

	private final ProgressExplanationRepository explanations;

	private final ReportService reports;

	private final CurrentUser user;

	LittleProgressService(LittleProgressReader reader, ProgressExplanationRepository explanations,
			ReportService reports, CurrentUser user) {
		this.reader = reader;
		this.explanations = explanations;
		this.reports = reports;
		this.user = user;
	}

	/**
	 * Returns where a draft of a partnership's own or joint report shows little or no
	 * progress.
	 * @throws NotFoundException if it is another report
	 */
	public List<LittleProgress> of(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		if (!report.needsSignOff() || !report.draft()) {
			throw new NotFoundException();
		}
		return this.reader.of(report);
	}

	/** Returns one item by its key. */
	public LittleProgress find(ReportSummary report, String key) {
		return Records.one(of(report), (item) -> item.key().equals(key));
	}

	/**
	 * Explains an item, or removes the explanation if there are no words. Everyone reads
	 * the explanation in the published report.
	 * @param version version of the explanation that the person edited
	 * @throws RuleViolation if it is too long, or a placeholder
	 */
	@Transactional
	public void explain(UUID partnershipId, String slug, String key, @Nullable String explanation, int version) {
		this.reports.lock(partnershipId, slug);
		var report = this.reports.summary(partnershipId, slug);
		var item = find(report, key);
		if (!report.editable()) {
			throw new RuleViolation("", "littleProgress.closed");
		}
		if (item.version() != version) {
			throw new OptimisticLockingFailureException("the explanation was changed in the meantime");
		}
		var words = TextRules.note("explanation", explanation);
		var stored = this.explanations.findByReportIdAndKindAndSubject(report.id(), item.kind(), item.reference());
		if (words == null) {
			stored.ifPresent(this.explanations::delete);
		}
		else if (stored.isPresent()) {
			stored.get().explain(words);
		}
		else {
			this.explanations.save(new ProgressExplanation(report.id(), item, words));
		}
		this.explanations.flush();
	}

}
