package org.throughline.publication.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.EditionForm;
import org.throughline.publication.EditionService;

/**
 * Shows a draft in the forms in which it will be published, marked as a draft.
 */
@Controller
class DraftController {

	private final EditionService editions;

	DraftController(EditionService editions) {
		this.editions = editions;
	}

	@GetMapping("/manage/{partnership}/reports/{report}/draft/{form:[a-z]+}")
	ResponseEntity<byte[]> draft(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String form) {
		return file(partnership, report, form);
	}

	@GetMapping("/drafts/{partnership}/{report}/file/{form:[a-z]+}")
	ResponseEntity<byte[]> draftOfReader(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String form) {
		return file(partnership, report, form);
	}

	private ResponseEntity<byte[]> file(PartnershipSummary partnership, String report, String form) {
		var wanted = EditionForm.of(form).orElseThrow(NotFoundException::new);
		var file = this.editions.draft(partnership, report, wanted);
		return wanted.response(file.name()).cacheControl(CacheControl.noStore()).body(file.content());
	}

}
