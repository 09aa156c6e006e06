package org.throughline.review.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.web.Downloads;
import org.throughline.review.LearningSummaryService;

/**
 * Sends the files of learning summaries to their readers.
 */
@Controller
class SummaryFileController {

	private final PartnershipService partnerships;

	private final LearningSummaryService summaries;

	SummaryFileController(PartnershipService partnerships, LearningSummaryService summaries) {
		this.partnerships = partnerships;
		this.summaries = summaries;
	}

	@GetMapping("/{partnership}/learning-summaries/{summary}/file")
	ResponseEntity<byte[]> file(@PathVariable String partnership, @PathVariable String summary) {
		var file = this.summaries.file(this.partnerships.require(partnership).id(), summary);
		return Downloads.of(file.name(), file.mediaType()).body(file.content());
	}

}
