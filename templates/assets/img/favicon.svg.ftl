<#ftl output_format="XML">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="hsl(${site.hue?c} 45% 36%)"/><path d="M6 5.5h12v13H6z" fill="none" stroke="#fff" stroke-width="1.5"/><path d="M12 8l2.75 4.75h-5.5z" fill="#fff"/><path d="M6 15.75h12" stroke="#fff" stroke-width="1.5"/></svg>
