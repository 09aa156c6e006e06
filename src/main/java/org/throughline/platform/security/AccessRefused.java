package org.throughline.platform.security;

import org.throughline.platform.web.NotFoundException;

/**
 * A signed-in user requested something without permission. The answer is the same as for
 * a record that does not exist; the attempt is recorded.
 */
public class AccessRefused extends NotFoundException {

}
