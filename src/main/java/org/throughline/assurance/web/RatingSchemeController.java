package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * Pages on which business managers edit the rating schemes of their partnership, and
 * administrators those that all partnerships share.
 */
@Controller
@RequestMapping({ RatingSchemeController.MANAGE, RatingSchemeController.ADMIN })
class RatingSchemeController
		extends EditController<RatingSchemeController.Owner, String, RatingSchemeDetails, RatingSchemeForm> {

	static final String MANAGE = "/manage/{partnership}/rating-schemes";

	static final String ADMIN = "/admin/rating-schemes";

	private static final String TITLE = "Rating schemes";

	private final RatingSchemeService schemes;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final EnumChoices enums;

	RatingSchemeController(RatingSchemeService schemes, PartnershipService partnerships, CurrentUser user,
			EnumChoices enums, FormSubmissions forms) {
		super(forms);
		this.enums = enums;
		this.schemes = schemes;
		this.partnerships = partnerships;
		this.user = user;
	}

	/**
	 * The owner of the schemes on a page.
	 *
	 * @param partnershipId the partnership, or {@code null} for shared schemes
	 * @param address address of the list
	 * @param start breadcrumbs of the page above the list
	 */
	record Owner(@Nullable UUID partnershipId, String name, String address, List<PageLink> start) {

		List<PageLink> breadcrumbs(@Nullable String page) {
			var links = new ArrayList<>(this.start);
			links.add(new PageLink(TITLE, (page != null) ? this.address : null));
			if (page != null) {
				links.add(new PageLink(page, null));
			}
			return links;
		}

		boolean owns(RatingSchemeDetails scheme) {
			return scheme.shared() == (this.partnershipId == null);
		}

	}

	@ModelAttribute(PARENT)
	Owner owner(@PathVariable(required = false) @Nullable String partnership, Model model) {
		var owner = find(partnership, model);
		model.addAttribute("owner", owner);
		return owner;
	}

	private Owner find(@Nullable String partnership, Model model) {
		if (partnership == null) {
			this.user.requireAdministrator();
			return new Owner(null, "All partnerships", ADMIN, List.of(new PageLink("Administration", "/admin")));
		}
		var found = this.partnerships.require(partnership);
		this.user.requireManager(found.id());
		model.addAttribute("partnership", found);
		return new Owner(found.id(), found.name(), found.manageAddress() + "/rating-schemes",
				found.breadcrumbs(new PageLink(TITLE, null)).subList(0, 2));
	}

	@GetMapping
	String list(@ModelAttribute(name = PARENT, binding = false) Owner owner, Model model) {
		model.addAttribute("schemes", this.schemes.list(owner.partnershipId()));
		model.addAttribute("trail", owner.breadcrumbs(null));
		return "assurance/schemes";
	}

	@Override
	protected RatingSchemeForm spacious(RatingSchemeForm form) {
		return form.withSpareLevels();
	}

	@Override
	protected Map<String, List<Choice>> choices(Owner owner, RatingSchemeDetails scheme) {
		return Map.of("levels.colour", this.enums.of(RatingColour.class));
	}

	@Override
	protected RatingSchemeDetails find(Owner owner, String slug) {
		return this.schemes.details(owner.partnershipId(), slug);
	}

	@Override
	protected UUID id(Owner owner, RatingSchemeDetails scheme) {
		return scheme.id();
	}

	@Override
	protected RatingSchemeForm form(Owner owner, RatingSchemeDetails scheme) {
		return RatingSchemeForm.of(scheme);
	}

	@Override
	protected @Nullable String add(Owner owner, RatingSchemeForm form, FormSubmission submission,
			RedirectAttributes redirect) {
		return submission.save(() -> this.schemes.add(owner.partnershipId(), form.toEdit()))
				? saved(owner, "", form, redirect) : null;
	}

	@Override
	protected void edit(Owner owner, String slug, RatingSchemeForm form) {
		this.schemes.edit(owner.partnershipId(), slug, FormValues.version(form.version()), form.toEdit());
	}

	@Override
	protected String saved(Owner owner, String slug, RatingSchemeForm form, RedirectAttributes redirect) {
		return Redirects.to(owner.address(), "ratingScheme.saved", form.name(), redirect);
	}

	@Override
	protected String page(Owner owner, @Nullable RatingSchemeDetails scheme, Model model) {
		model.addAttribute("scheme", scheme);
		model.addAttribute("own", scheme == null || owner.owns(scheme));
		model.addAttribute("colours", RatingColour.values());
		model.addAttribute("trail", owner.breadcrumbs((scheme != null) ? scheme.name() : "Add a rating scheme"));
		return "assurance/scheme";
	}

}
