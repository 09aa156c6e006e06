package org.throughline.account;

/**
 * The pages that private links of one kind open. Implemented by the modules that own
 * them; the addresses of the pages begin with the link's.
 */
public interface PrivateLinkPages {

	PrivateLinkKind kind();

	/** Returns the rest of the address of the first page, for example "actions". */
	String firstPage(PrivateLink link);

}
