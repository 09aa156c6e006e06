/**
 * Controllers and views of the public pages.
 */
@NullMarked
package org.throughline.browse.web;

import org.jspecify.annotations.NullMarked;
