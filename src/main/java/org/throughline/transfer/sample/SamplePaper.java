package org.throughline.transfer.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.throughline.paper.ClearanceRequest;
import org.throughline.paper.ClearanceService;
import org.throughline.paper.ClearingOfficer;
import org.throughline.paper.Meeting;
import org.throughline.paper.NewPaper;
import org.throughline.paper.NewPaperService;
import org.throughline.paper.PaperDraftService;
import org.throughline.paper.PaperParagraphService;
import org.throughline.paper.PaperSectionService;
import org.throughline.paper.ParagraphKind;
import org.throughline.partnership.PartnershipService;
import org.throughline.statute.WorkingDays;

/**
 * Adds the draft of a paper with a clearance that the finance officer of the sample is
 * asked for. It is not public, and texts that are not from a report are worded as
 * examples.
 */
class SamplePaper {

	private static final String CLEARANCE = "finance";

	private static final String WORDS = "Example: the officer who clears this paper reads here what the report means for the budget.";

	private final PartnershipService partnerships;

	private final NewPaperService papers;

	private final PaperDraftService drafts;

	private final PaperSectionService sections;

	private final PaperParagraphService paragraphs;

	private final ClearanceService clearances;

	private final WorkingDays workingDays;

	private final Clock clock;

	SamplePaper(PartnershipService partnerships, NewPaperService papers, PaperDraftService drafts,
			PaperSectionService sections, PaperParagraphService paragraphs, ClearanceService clearances,
			WorkingDays workingDays, Clock clock) {
		this.partnerships = partnerships;
		this.papers = papers;
		this.drafts = drafts;
		this.sections = sections;
		this.paragraphs = paragraphs;
		this.clearances = clearances;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** Adds the draft; the sample and its accounts are there. */
	void add() {
		var partnership = this.partnerships.require("oxfordshire").id();
		var day = this.workingDays.from(LocalDate.now(this.clock).plusMonths(2));
		int number = this.papers.create(partnership,
				new NewPaper("occ-2025", List.of("2024-25"), null,
						new Meeting(null, "Example meeting", day, null, null, null, null),
						"Example: paper on the annual report"));
		var paper = this.drafts.find(partnership, number);
		var section = this.sections.section(paper, "financial-implications");
		this.paragraphs.add(paper, section.id(), null, ParagraphKind.NUMBERED, WORDS);
		var file = this.clearances.find(partnership, number, CLEARANCE);
		var officer = SampleAccount.FINANCE_OFFICER;
		this.clearances.ask(file, file.clearance().version(),
				new ClearanceRequest(new ClearingOfficer("Finance officer (sample)", "Example post", officer.email()),
						file.clearance().subject().printed(), "Example: clear the text, or return it with a note."));
	}

}
