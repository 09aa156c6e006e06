package org.throughline.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.UndoService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;

/**
 * Undoes changes of a person, from the banner of the page after them.
 */
@Controller
class UndoController {

	private final UndoService changes;

	UndoController(UndoService changes) {
		this.changes = changes;
	}

	@PostMapping("/manage/{partnership}/undo")
	String undo(@Managed PartnershipSummary partnership, @RequestParam String change, @RequestParam String page,
			RedirectAttributes redirect) {
		if (!page.matches("[\\w/.-]+")) {
			throw new NotFoundException();
		}
		return Redirects.after(() -> this.changes.undo(partnership.id(), change),
				partnership.manageAddress() + "/" + page, "record.undone", redirect);
	}

}
