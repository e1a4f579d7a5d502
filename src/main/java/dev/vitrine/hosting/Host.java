package dev.vitrine.hosting;

import dev.vitrine.site.PublishedSite;

/** What can be told how to send a site. */
public enum Host {
    /** A part of a Caddyfile, for {@code import} inside a site's block. */
    CADDY,
    /** A CloudFormation template, JSON: a distribution, its policies and its function, before a bucket. */
    CLOUDFRONT,
    /** A {@code netlify.toml}: redirects that go before the pages at their addresses, which {@code _redirects} cannot say there. */
    NETLIFY,
    /** A part of a configuration, for {@code include} inside a {@code server} block. */
    NGINX;

    /** The configuration for a built site; it ends with a line's end. */
    public String configuration(PublishedSite site) {
        return switch (this) {
            case CADDY -> new Caddy(site.delivery()).configuration();
            case CLOUDFRONT -> new CloudFront(site).template();
            case NETLIFY -> Netlify.configuration(site.delivery());
            case NGINX -> new Nginx(site.delivery()).configuration();
        };
    }
}
