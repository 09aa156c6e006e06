package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.paper.PaperFacts.PresentedReport;
import org.throughline.paper.PaperFacts.FactUse;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.time.Dates;

/**
 * A paper becomes final only if none of its facts is withdrawn and all are public on its
 * publication date. A report that is not public then is named once.
 */
@Component
class PaperFactGate implements PaperGate {

	private final PaperFacts facts;

	PaperFactGate(PaperFacts facts) {
		this.facts = facts;
	}

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		var now = this.facts.of(paper.id())
			.stream()
			.collect(Collectors.toMap(ReportFact::recordId, Function.<ReportFact>identity(), (one, other) -> one));
		var used = this.facts.usesIn(paper.id());
		var early = used.stream()
			.map((each) -> now.get(each.recordId()))
			.filter(Objects::nonNull)
			.filter((fact) -> !fact.publicOn(paper.publicFrom()) && fact.kind().publicWithReport())
			.collect(Collectors.toMap(ReportFact::reportId, Function.<ReportFact>identity(), (one, other) -> one));
		var reports = early.isEmpty() ? List.<PresentedReport>of() : this.facts.reports(paper.id());
		return Stream.concat(
				early.values()
					.stream()
					.map((fact) -> report(Records.one(reports, (each) -> each.id().equals(fact.reportId())), fact,
							paper)),
				used.stream().map((each) -> fact(each, now.get(each.recordId()), paper)).filter(Objects::nonNull))
			.toList();
	}

	private static RuleViolation report(PresentedReport report, ReportFact fact, PaperToSeal paper) {
		var from = fact.days().publicFrom();
		return new RuleViolation("report", (from != null) ? "paper.final.reportLater" : "paper.final.reportDraft",
				report.name(), report.address(), Dates.inWords((from != null) ? from : paper.publicFrom()));
	}

	private static @Nullable RuleViolation fact(FactUse used, @Nullable ReportFact now, PaperToSeal paper) {
		LocalDate day = paper.publicFrom();
		if (now != null && (now.publicOn(day) || now.kind().publicWithReport())) {
			return null;
		}
		String when = (now != null) ? now.publicFromInWords() : null;
		String key = (now == null) ? "paperFact.withdrawn" : (when != null) ? "paperFact.later" : "paperFact.noDay";
		return new RuleViolation("facts", key, used.wording(), used.paragraph(), (when != null) ? when : "");
	}

}
