package org.throughline.platform.list;

import java.util.List;

import org.throughline.platform.govuk.PageLink;

/**
 * The filters and sorts of lists that the signed-in person saved under a name.
 */
public interface SavedLists {

	/** The page on which the person saves one. */
	String NEW = "/account/searches/new";

	/** Returns those of the list at this path, by name. */
	List<PageLink> of(String path);

}
