/**
 * Service pages, and the administrator's pages of information governance.
 */
@NullMarked
package org.throughline.information.web;

import org.jspecify.annotations.NullMarked;
