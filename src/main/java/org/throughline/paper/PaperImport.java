package org.throughline.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.paper.ImportedPaper.ImportedMeeting;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Imports papers that meetings have considered, and makes them final.
 */
@Service
public class PaperImport {

	private final PartnershipService partnerships;

	private final ReportService reports;

	private final NumberedEntities numbered;

	private final EntityManager entities;

	private final PaperFacts facts;

	private final PaperEditions editions;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	PaperImport(PartnershipService partnerships, ReportService reports, NumberedEntities numbered,
			EntityManager entities, PaperFacts facts, PaperEditions editions, JdbcClient jdbc, CurrentUser user) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.numbered = numbered;
		this.entities = entities;
		this.facts = facts;
		this.editions = editions;
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Imports a paper. Its sentences are linked to the facts of its reports whose words
	 * they repeat.
	 * @throws ImportRefused if it names a template or a report that is not there
	 */
	@Transactional
	public void importPaper(ImportedPaper paper) {
		var partnership = this.partnerships.require(paper.partnership()).id();
		this.user.requireManager(partnership);
		var reportIds = paper.reports().stream().map((slug) -> report(partnership, slug)).toList();
		var considerations = paper.meetings()
			.stream()
			.map((meeting) -> consideration(partnership, meeting, reportIds))
			.toList();
		if (considerations.isEmpty()) {
			throw refused("meetings", "A paper is written for a meeting");
		}
		var stored = this.numbered.add(CabinetPaper.class, partnership,
				(number) -> new CabinetPaper(partnership, number, paper.paper(),
						template(partnership, paper.template()), considerations.get(0).id(), paper.content(),
						reportIds));
		stored.sign(paper.body().signatories());
		stored.recommend(paper.body().recommendations());
		addBody(stored.id(), partnership, paper.body());
		this.entities.flush();
		this.facts.linkRepeated(stored.id());
		this.editions.sealImported(stored, paper.publicFrom());
	}

	private void addBody(UUID paper, UUID partnership, ImportedPaper.Body body) {
		int number = 0;
		for (var section : body.sections()) {
			var stored = new PaperSection(paper, body.sections().indexOf(section), section.content(), null);
			this.entities.persist(stored);
			for (var paragraph : section.paragraphs()) {
				var kind = (paragraph.kind() != null) ? paragraph.kind()
						: section.content().numbered() ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
				number++;
				this.entities
					.persist(new PaperParagraph(paper, stored.id(), number, number, kind, paragraph.wording()));
			}
		}
		var clearances = new ArrayList<PaperClearance>();
		for (var cleared : body.clearances()) {
			var clearance = new PaperClearance(paper, clearances.size(), cleared.subject(),
					ClearanceLimit.before(0, 0));
			clearance.clearedEarlier(cleared.officer());
			clearances.add(clearance);
		}
		clearances.forEach(this.entities::persist);
		int position = 0;
		for (var attachment : body.attachments()) {
			var report = (attachment.report() != null) ? report(partnership, attachment.report()) : null;
			this.entities.persist(new PaperAttachment(paper, position, attachment.content(), report, null));
			position++;
		}
	}

	private Consideration consideration(UUID partnership, ImportedMeeting imported, List<UUID> reportIds) {
		return this.numbered.add(Consideration.class, partnership, (number) -> new Consideration(partnership, number,
				imported.meeting(), imported.outcome(), imported.source(), new LinkedHashSet<>(reportIds)));
	}

	private UUID report(UUID partnership, String slug) {
		return this.reports.find(partnership, slug)
			.map(ReportSummary::id)
			.orElseThrow(() -> refused("reports", "There is no report " + slug));
	}

	private UUID template(UUID partnership, String slug) {
		return this.jdbc
			.sql("""
					select id from paper_template where slug = ? and coalesce(partnership_id, ?) = ? order by partnership_id limit 1""")
			.params(slug, partnership, partnership)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> refused("template", "There is no template " + slug));
	}

	private static ImportRefused refused(String path, String reason) {
		return new ImportRefused(List.of(new ImportProblem(path, reason)));
	}

}
