package org.throughline.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.RemovalService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Undoes the removal of a record, from the banner of the page after it.
 */
@Controller
class RestoreController {

	private final RemovalService removals;

	RestoreController(RemovalService removals) {
		this.removals = removals;
	}

	@PostMapping("/manage/{partnership}/restore")
	String restore(@Managed PartnershipSummary partnership, @RequestParam String removal, @RequestParam String list,
			RedirectAttributes redirect) {
		if (!list.matches("[\\w/.-]+")) {
			throw new NotFoundException();
		}
		String address = partnership.manageAddress() + "/" + list;
		try {
			this.removals.restore(partnership.id(), removal);
			return Redirects.to(address, "record.restored", redirect);
		}
		catch (RuleViolation violation) {
			return Redirects.to(address, violation.key(), redirect);
		}
	}

}
