package org.throughline.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.throughline.platform.govuk.PageLink;

/**
 * Breadcrumbs from the address of a page, for pages that have no breadcrumbs of their
 * own.
 */
final class Trail {

	/** The pages above others. An address is below each whose address it begins with. */
	private static final List<PageLink> STEPS = List.of(new PageLink("Manage", "/manage"),
			new PageLink("Administration", "/admin"), new PageLink("People", "/admin/users"),
			new PageLink("Your account", "/account/password"), new PageLink("Saved searches", "/account/searches"),
			new PageLink("Drafts", "/drafts"), new PageLink("My returns", "/my/returns"),
			new PageLink("Following", "/my/following"), new PageLink("My clearances", "/my/clearances"),
			new PageLink("My actions", "/my"), new PageLink("Our recommendations", "/my/recommendations"));

	/** Pages below the address of a partner agency that belong to others too. */
	private static final Set<String> OF_OTHERS = Set.of("/my/returns", "/my/following", "/my/clearances");

	private static final String ACCOUNT = "/account/";

	private static final PageLink START = new PageLink("Partnerships", "/");

	private Trail() {
	}

	/**
	 * Returns the breadcrumbs of a page.
	 * @param title title of the page; what follows a dash is left out
	 * @param steps pages above it that the address does not name
	 * @param manages whether the reader has a page of partnerships to manage
	 */
	static List<PageLink> of(String path, String title, List<PageLink> steps, boolean manages) {
		var links = new ArrayList<PageLink>();
		STEPS.stream()
			.filter((step) -> isBelow(path, step) && (manages || !"/manage".equals(step.href())))
			.forEach(links::add);
		if (links.isEmpty() && !path.startsWith("/answer/")) {
			links.add(START);
		}
		for (PageLink step : steps) {
			links.removeIf((link) -> link.text().equals(step.text()));
			links.add(step);
		}
		int last = links.size() - 1;
		if (last >= 0 && path.equals(links.get(last).href())) {
			links.set(last, new PageLink(links.get(last).text(), null));
		}
		else {
			links.add(new PageLink(title.replaceFirst(" – .*", ""), null));
		}
		return links;
	}

	private static boolean isBelow(String path, PageLink step) {
		String address = step.href();
		if (address == null
				|| (address.equals("/my") && OF_OTHERS.stream().anyMatch((other) -> isAtOrBelow(path, other)))) {
			return false;
		}
		return address.startsWith(ACCOUNT + "password") ? path.startsWith(ACCOUNT) : isAtOrBelow(path, address);
	}

	private static boolean isAtOrBelow(String path, String address) {
		return path.equals(address) || path.startsWith(address + "/");
	}

}
