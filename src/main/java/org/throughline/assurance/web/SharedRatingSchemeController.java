package org.throughline.assurance.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RatingSchemeService;
import org.throughline.platform.form.Redirects;

/**
 * Lets administrators remove shared rating schemes.
 */
@Controller
class SharedRatingSchemeController {

	private final RatingSchemeService schemes;

	SharedRatingSchemeController(RatingSchemeService schemes) {
		this.schemes = schemes;
	}

	@PostMapping(RatingSchemeController.ADMIN + "/{scheme}/remove")
	String remove(@PathVariable String scheme, RedirectAttributes redirect) {
		var found = this.schemes.details(null, scheme);
		if (found.sets() > 0) {
			return Redirects.to(RatingSchemeController.ADMIN + "/" + found.slug(), "ratingScheme.used", redirect);
		}
		this.schemes.remove(null, scheme, found.version());
		return Redirects.to(RatingSchemeController.ADMIN, "ratingScheme.removed", found.name(), redirect);
	}

}
