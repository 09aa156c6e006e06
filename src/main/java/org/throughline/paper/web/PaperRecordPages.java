package org.throughline.paper.web;

import java.util.Locale;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

import org.throughline.paper.ClearanceFile;
import org.throughline.paper.ClearanceService;
import org.throughline.paper.MeetingService;
import org.throughline.paper.PaperDetails;
import org.throughline.paper.PaperDraftService;
import org.throughline.paper.PaperParagraphService;
import org.throughline.paper.PaperSectionService;
import org.throughline.paper.PaperTemplateService;
import org.throughline.paper.TemplatePartService;
import org.throughline.partnership.PageSubject;
import org.throughline.platform.form.RecordKind;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.persistence.Records;

/**
 * Finds the papers that pages are about, and the history and removal pages of papers,
 * their parts and templates, and meetings.
 */
@Configuration(proxyBeanMethods = false)
class PaperRecordPages {

	private static final String PAPER = "papers/{paper:[0-9]+}";

	@Bean
	static PageSubject<ManagedPaper> managedPaper(PaperDraftService papers) {
		return new PageSubject<>(ManagedPaper.class, "page", (partnership, path) -> new ManagedPaper(partnership,
				papers.find(partnership.id(), new RecordPath(path).number("paper"))));
	}

	@Bean
	RecordKind paperPages(PaperDraftService papers) {
		return new RecordKind("paper", PAPER, (partnership, path) -> {
			var paper = paper(papers, partnership, path);
			return new RecordKind.Found(paper.id(), paper.title(), paper.version(), "Council papers", "papers");
		}, (partnership, path, version) -> papers.remove(partnership, path.number("paper"), version))
			.within("paper_id");
	}

	@Bean
	RecordKind paperSectionPages(PaperDraftService papers, PaperSectionService sections) {
		return new RecordKind("paperSection", PAPER + "/sections/{section}", (partnership, path) -> {
			var paper = paper(papers, partnership, path);
			var section = sections.section(paper, path.text("section"));
			return new RecordKind.Found(section.id(), section.title(), section.version(), paper.title(),
					"papers/" + paper.number());
		}, (partnership, path, version) -> sections.remove(paper(papers, partnership, path), path.text("section"),
				version))
			.within("section_id");
	}

	@Bean
	RecordKind paperParagraphPages(PaperDraftService papers, PaperSectionService sections,
			PaperParagraphService paragraphs) {
		return new RecordKind("paperParagraph", PAPER + "/paragraphs/{number:[0-9]+}", (partnership, path) -> {
			var paper = paper(papers, partnership, path);
			var section = sections.around(paper, path.number());
			var paragraph = section.paragraph(path.number());
			String name = paragraph.title() + " (" + paper.title() + ", paragraph " + paragraph.number() + ")";
			return new RecordKind.Found(paragraph.id(), name, paragraph.version(), section.title(),
					"papers/" + paper.number() + "/sections/" + section.key());
		}, (partnership, path, version) -> paragraphs.remove(paper(papers, partnership, path), path.number(), version));
	}

	@Bean
	RecordKind paperClearancePages(ClearanceService clearances) {
		return new RecordKind("paperClearance", PAPER + "/clearances/{clearance}", (partnership, path) -> {
			var file = clearance(clearances, partnership, path);
			return new RecordKind.Found(file.clearance().id(),
					file.clearance().subject().name() + " clearance, " + file.paper().title(),
					file.clearance().version(), "Clearances", "papers/" + file.paper().number() + "/clearances");
		}, (partnership, path, version) -> clearances.remove(clearance(clearances, partnership, path), version))
			.within("clearance_id");
	}

	private static ClearanceFile clearance(ClearanceService clearances, UUID partnership, RecordPath path) {
		return clearances.find(partnership, path.number("paper"), path.text("clearance"));
	}

	@Bean
	RecordKind paperTemplatePages(PaperTemplateService templates) {
		return new RecordKind("paperTemplate", "paper-templates/{template}", (partnership, path) -> {
			var template = templates.find(partnership, path.text("template"));
			return new RecordKind.Found(template.id(), template.title(), template.version(), "Paper templates",
					"paper-templates");
		}, (partnership, path, version) -> templates.remove(partnership, path.text("template"), version))
			.within("template_id");
	}

	@Bean
	RecordKind councilMeetingPages(MeetingService meetings) {
		return new RecordKind("councilMeeting", "meetings/{number:[0-9]+}", (partnership, path) -> {
			var meeting = meetings.find(partnership, path.number());
			return new RecordKind.Found(meeting.id(), meeting.title(), meeting.version(), "Meetings", "meetings");
		}, (partnership, path, version) -> meetings.remove(partnership, path.number(), version))
			.removableIf((partnership, path) -> meetings.requireRemovable(partnership, path.number()));
	}

	@Bean
	static PageSubject<ManagedTemplate> managedTemplate(PaperTemplateService templates) {
		return new PageSubject<>(ManagedTemplate.class, "page", (partnership, path) -> new ManagedTemplate(partnership,
				templates.findOwn(partnership.id(), new RecordPath(path).text("template"))));
	}

	@Bean
	RecordKind templateLinePages(PaperTemplateService templates, TemplatePartService parts) {
		return part(TemplatePartKind.LINE, templates, parts);
	}

	@Bean
	RecordKind templateSectionPages(PaperTemplateService templates, TemplatePartService parts) {
		return part(TemplatePartKind.SECTION, templates, parts);
	}

	@Bean
	RecordKind templateFactPages(PaperTemplateService templates, TemplatePartService parts) {
		return part(TemplatePartKind.FACT, templates, parts);
	}

	@Bean
	RecordKind templateClearancePages(PaperTemplateService templates, TemplatePartService parts) {
		return part(TemplatePartKind.CLEARANCE, templates, parts);
	}

	private static RecordKind part(TemplatePartKind kind, PaperTemplateService templates, TemplatePartService parts) {
		return new RecordKind("template" + StringUtils.capitalize(kind.name().toLowerCase(Locale.ROOT)),
				"paper-templates/{template}/" + kind.path() + "/{number:[0-9]+}", (partnership, path) -> {
					var template = templates.findOwn(partnership, path.text("template"));
					var part = Records.one(template.parts().of(kind.type()), (each) -> each.number() == path.number());
					return new RecordKind.Found(part.id(), part.title(), part.version(), template.title(),
							"paper-templates/" + template.slug());
				}, (partnership, path, version) -> parts.remove(partnership, path.text("template"), kind.type(),
						path.number(), version));
	}

	private static PaperDetails paper(PaperDraftService papers, UUID partnership, RecordPath path) {
		return papers.find(partnership, path.number("paper"));
	}

}
