package org.throughline.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param displayName name of the signed-in person; none for the public
 * @param managesSomething whether they manage a partnership's reports
 * @param actsForAgency whether they keep a partner agency's actions
 * @param administrator whether they administer the installation
 * @param area which entry of the navigation the page belongs to
 */
public record Layout(@Nullable String displayName, boolean managesSomething, boolean actsForAgency,
		boolean administrator, Area area) {

	/** The entries of the navigation. */
	public enum Area {

		PARTNERSHIPS, MY_ACTIONS, MY_RETURNS, MANAGE, ADMINISTRATION, ACCOUNT;

		static Area of(String path) {
			if (path.equals("/manage") || path.startsWith("/manage/")) {
				return MANAGE;
			}
			if (path.equals("/my/returns") || path.startsWith("/my/returns/")) {
				return MY_RETURNS;
			}
			if (path.startsWith("/my/")) {
				return MY_ACTIONS;
			}
			if (path.equals("/admin") || path.startsWith("/admin/")) {
				return ADMINISTRATION;
			}
			if (path.equals("/sign-in") || path.startsWith("/account/") || path.startsWith("/set-up/")
					|| path.startsWith("/one-time/")) {
				return ACCOUNT;
			}
			return PARTNERSHIPS;
		}

	}

	/** Whether someone is signed in. */
	public boolean signedIn() {
		return this.displayName != null;
	}

}
