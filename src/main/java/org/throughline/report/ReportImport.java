package org.throughline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ImportedReport.ImportedPriority;

import static org.throughline.report.StatementService.ids;

/**
 * Imports a report: {@link ImportCheck} validates everything, then everything is written.
 */
@Component
class ReportImport {

	private final AnnualReportRepository reports;

	private final SectionRepository sections;

	private final StatementRepository statements;

	private final StatementListRepository lists;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	private final SharedContentService sharedContent;

	private final ReferenceLookup references;

	private final StatementReader statementReader;

	private final CurrentUser user;

	private final ReportRules reportRules;

	ReportImport(AnnualReportRepository reports, SectionRepository sections, StatementRepository statements,
			StatementListRepository lists, PriorityRepository priorities, PriorityProgressRepository progress,
			SharedContentService sharedContent, ReferenceLookup references, StatementReader statementReader,
			CurrentUser user, ReportRules reportRules) {
		this.reports = reports;
		this.sections = sections;
		this.statements = statements;
		this.lists = lists;
		this.priorities = priorities;
		this.progress = progress;
		this.sharedContent = sharedContent;
		this.references = references;
		this.statementReader = statementReader;
		this.user = user;
		this.reportRules = reportRules;
	}

	void importReport(ImportedReport file) {
		var partnershipId = partnershipOf(file);
		var known = new ImportCheck.Known(this.references.groups(partnershipId), this.references.organisations(),
				this.references.themes(), this.references.regimes(), this.statementReader.importKeys(partnershipId),
				this.references.reviews(partnershipId));
		var problems = new ImportCheck(known, CurrentUser.process() != null).problems(file);
		if (file.slug() != null && this.reports.existsByBodyPartnershipIdAndSlug(partnershipId, file.slug())) {
			problems.add(new ImportProblem("slug", "There is already a report “" + file.slug() + "”"));
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		var content = file.content();
		content = content.under(this.reportRules.guidance(content,
				new WordingRules((field, reason) -> problems.add(new ImportProblem("regimeReason", reason)))));
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		write(file, content, partnershipId, known);
	}

	private UUID partnershipOf(ImportedReport file) {
		var partnershipId = this.references.partnership(file.partnership());
		if (CurrentUser.process() == null) {
			this.user.requireManager(partnershipId.orElseThrow(NotFoundException::new));
		}
		return partnershipId.orElseThrow(() -> new ImportRefused(List
			.of(new ImportProblem("partnership", "There is no partnership called “" + file.partnership() + "”"))));
	}

	private void write(ImportedReport file, ReportContent content, UUID partnershipId, ImportCheck.Known known) {
		var body = this.reportRules.body(partnershipId, file.body(), new RuleCollector().rules());
		var report = new AnnualReport(TimeOrderedId.next(), body.body(), file.slug(), content);
		report.nameJointBodies(body.jointBodies());
		report.replaceAuthors(file.heading().authors());
		report.beginAtDrafting();
		if (file.state() == ReportState.PUBLISHED) {
			report.publish(file.document().published());
		}
		this.reports.save(report);
		var sectionIds = sections(file, report);
		this.reports.flush();
		var statementIds = statements(file, report, sectionIds, known);
		for (var list : file.contents().lists()) {
			var written = new StatementList(report.id(), list.kind());
			written.replaceContent(list.content());
			this.lists.save(written);
		}
		priorities(file, report, known);
		this.reports.flush();
		for (var shared : file.contents().alsoRead()) {
			shared.kinds().forEach((kind) -> this.sharedContent.addKind(report.id(), shared.part(), kind));
			ids(shared.statements(), statementIds)
				.forEach((id) -> this.sharedContent.addStatement(report.id(), shared.part(), id));
			ids(shared.sections(), sectionIds)
				.forEach((id) -> this.sharedContent.addSection(report.id(), shared.part(), id));
		}
	}

	private Map<String, UUID> sections(ImportedReport file, AnnualReport report) {
		var ids = new HashMap<String, UUID>();
		int position = 0;
		for (var section : file.contents().sections()) {
			var written = new Section(TimeOrderedId.next(), report, section.key(), ++position,
					new SectionContent(section.part(), section.heading(),
							Objects.requireNonNullElse(section.body(), ""), section.source()));
			this.sections.save(written);
			ids.put(section.key(), written.id());
		}
		return ids;
	}

	private Map<String, UUID> statements(ImportedReport file, AnnualReport report, Map<String, UUID> sectionIds,
			ImportCheck.Known known) {
		var ids = new HashMap<String, UUID>();
		var positions = new HashMap<StatementKind, Integer>();
		for (var statement : file.contents().statements()) {
			int position = positions.merge(statement.kind(), 1, Integer::sum);
			var points = statement.points().stream().map(String::strip).toList();
			var written = new Statement(TimeOrderedId.next(), report, position, new Statement.Values(statement.kind(),
					statement.content(), points, references(statement.links(), sectionIds, known)));
			if (statement.key() != null) {
				written.recordImportKey(statement.key());
				ids.put(statement.key(), written.id());
			}
			if (statement.carriedFrom() != null) {
				written.recordOrigin(
						Objects.requireNonNull(known.statements().get(ImportCheck.originKey(statement.carriedFrom()))));
			}
			this.statements.save(written);
		}
		return ids;
	}

	private static Statement.References references(StatementLinks links, Map<String, UUID> sectionIds,
			ImportCheck.Known known) {
		return new Statement.References(idOf(sectionIds, links.section()), ids(links.themes(), known.themes()),
				ids(links.organisations(), known.organisations()),
				Statement.Link.to(Statement.LinkKind.REVIEW, ids(links.reviews(), known.reviews())));
	}

	private void priorities(ImportedReport file, AnnualReport report, ImportCheck.Known known) {
		if (file.contents().priorities().isEmpty()) {
			return;
		}
		var byContent = new HashMap<Priority.Values, Priority>();
		var byNaturalKey = new HashMap<String, Priority>();
		for (var priority : this.priorities.findByPartnershipIdOrderByIdDesc(report.body().partnershipId())) {
			byContent.putIfAbsent(priority.values(), priority);
			byNaturalKey.putIfAbsent(naturalKey(priority.values()), priority);
		}
		int position = 0;
		var reported = new ArrayList<PriorityProgress>();
		for (var imported : file.contents().priorities()) {
			var values = values(imported, known);
			var priority = byContent.get(values);
			if (priority == null) {
				var earlier = byNaturalKey.get(naturalKey(values));
				priority = this.priorities.save((earlier != null) ? earlier.reworded(values)
						: new Priority(report.body().partnershipId(), values));
			}
			var written = new PriorityProgress(TimeOrderedId.next(), report, priority, ++position);
			written.replaceContent(imported.progressContent());
			reported.add(written);
		}
		this.reports.flush();
		reported.forEach(this.progress::save);
	}

	private static Priority.Values values(ImportedPriority priority, ImportCheck.Known known) {
		var links = priority.links();
		return new Priority.Values(priority.content(), idOf(known.organisations(), links.organisation()),
				ids(links.sharedWith(), known.organisations()), ids(links.themes(), known.themes()));
	}

	/** Priorities with the same owner and title are one priority, reworded. */
	private static String naturalKey(Priority.Values values) {
		return values.organisationId() + "/" + ImportCheck.plain(values.content().title());
	}

	private static @Nullable UUID idOf(Map<String, UUID> ids, @Nullable String slug) {
		return (slug != null) ? ids.get(slug) : null;
	}

}
